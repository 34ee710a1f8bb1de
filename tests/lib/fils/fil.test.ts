import { describe, expect, it } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { db } from '@/lib/db';
import { lireFil } from '@/lib/fils/commands/lecture';
import { ecrireMessage, supprimerFilsPerimes } from '@/lib/fils/commands/message';
import { filsACommencer, mesFils, nombreDeFilsNouveaux } from '@/lib/fils/queries';
import { SYSTEME, type Acteur } from '@/lib/auth/acteur';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { leSuivi, unMessage } from '../../factories/fils';
import { unRemplacement } from '../../factories/remplacements';
import { unSouhait, unSujet } from '../../factories/sujet';

const NOW = new Date('2026-03-03T09:00:00Z');
const plusTard = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const UN = { page: 1 } as const;

/** Writes `texte` as somebody, at `now`; the page said who reads. */
const dire =
  (sujetId: string) =>
  (acteur: Acteur, texte: string, now = NOW, plus: { relu?: boolean; avecAssociation?: boolean } = {}) =>
    ecrireMessage(acteur, { sujetId, texte, relu: false, avecAssociation: false, ...plus }, now);

async function unAccompagnement() {
  const { personne, referent } = await unSujet();
  const { id: sujetId } = await leSuivi(personne.id);
  const notices = (userId: string) => db.message.count({ where: { userId, modele: { startsWith: 'fil.' } } });
  return { personne, referent, sujetId, ecrire: dire(sujetId), notices };
}

async function uneDemande() {
  const sujet = await unSouhait('DEPOSEE');
  const coordination = (await unCoordinateur()).acteur;
  const { id: sujetId } = sujet.candidature;
  const presenter = (now = NOW) => presenterCandidature(coordination, { candidatureId: sujetId }, now);
  return { ...sujet, coordination, sujetId, presenter, ecrire: dire(sujetId) };
}
const textes = async (acteur: Acteur, sujetId: string, page = 1) =>
  (await lireFil(acteur, { sujetId, page }, NOW)).messages.lignes.map((m) => m.texte);

describe('l’échange d’un accompagnement', () => {
  it('va de l’un à l’autre, le plus récent d’abord, et ne dit à personne que l’autre a lu', async () => {
    const { personne, referent, sujetId, ecrire } = await unAccompagnement();
    await ecrire(personne.acteur, 'Bonjour, une question.');
    await ecrire(referent.acteur, 'Bonjour.\nDites-moi.', plusTard(1));
    const vu = await lireFil(personne.acteur, { sujetId, ...UN }, plusTard(2));
    expect(vu.messages.lignes.map((m) => [m.deMoi, m.texte, m.nouveau])).toEqual([
      [false, 'Bonjour.\nDites-moi.', true],
      [true, 'Bonjour, une question.', false],
    ]);
    expect(JSON.stringify(vu)).not.toMatch(/lu(Le|Par|s)?"|jusqua|aJour/);
  });

  it('annonce un message sans ses mots, une fois jusqu’à ce qu’on l’ouvre', async () => {
    const { personne, referent, sujetId, ecrire, notices } = await unAccompagnement();
    await ecrire(personne.acteur, 'Canarisecret un');
    await ecrire(personne.acteur, 'Canarisecret deux', plusTard(1));
    expect(await notices(referent.userId)).toBe(1);
    expect(await notices(personne.userId)).toBe(0);
    const [avis] = await db.message.findMany({
      where: { userId: referent.userId, modele: 'fil.message.referent' },
    });
    expect(`${avis!.sujet} ${avis!.texte}`).not.toMatch(/Canari/);
    expect(`${avis!.sujet} ${avis!.texte}`).not.toContain(personne.user.prenom);

    expect(await nombreDeFilsNouveaux(referent.acteur, NOW)).toBe(1);
    await lireFil(referent.acteur, { sujetId, ...UN }, plusTard(2));
    expect(await nombreDeFilsNouveaux(referent.acteur, NOW)).toBe(0);
    // What had not left is taken back: it was read.
    expect(await notices(referent.userId)).toBe(0);
    await ecrire(personne.acteur, 'Canarisecret trois', plusTard(3));
    expect(await notices(referent.userId)).toBe(1);
    expect(await nombreDeFilsNouveaux(referent.acteur, NOW)).toBe(1);
  });

  it('n’est lu qu’à sa première page, et se tient par pages de vingt', async () => {
    const { personne, referent, sujetId } = await unAccompagnement();
    for (let i = 1; i <= 45; i++)
      await unMessage(
        { suiviId: sujetId },
        { userId: personne.userId, role: 'BENEFICIAIRE' },
        { texte: `Mot ${i}`, creeLe: plusTard(i - 100) },
      );
    expect(await textes(referent.acteur, sujetId, 3)).toEqual(['Mot 5', 'Mot 4', 'Mot 3', 'Mot 2', 'Mot 1']);
    expect(await nombreDeFilsNouveaux(referent.acteur, NOW)).toBe(1);
    expect((await textes(referent.acteur, sujetId))[0]).toBe('Mot 45');
    expect(await nombreDeFilsNouveaux(referent.acteur, NOW)).toBe(0);
  });

  it('questionne ce qui parle de santé, de qui que cela vienne, et le garde une fois relu', async () => {
    const { personne, referent, sujetId, ecrire } = await unAccompagnement();
    for (const acteur of [personne.acteur, referent.acteur]) {
      await expect(ecrire(acteur, 'À cause de sa dépression.')).rejects.toMatchObject({ code: 'SANTE' });
      expect(await db.fil.count({ where: { suiviId: sujetId } }), 'rien n’est écrit').toBe(0);
    }
    await ecrire(personne.acteur, 'Une opération de cure du canal.', NOW, { relu: true });
    expect(await textes(referent.acteur, sujetId)).toHaveLength(1);
  });

  it('compte comme un contact quand la personne écrit, pas quand on lui écrit', async () => {
    const { personne, referent, ecrire } = await unAccompagnement();
    const contact = async () =>
      (await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).dernierContactLe;
    await db.beneficiaire.update({
      where: { id: personne.id },
      data: { dernierContactLe: new Date('2026-01-05T09:00:00Z') },
    });
    const avant = await contact();
    await ecrire(referent.acteur, 'Bonjour.');
    expect(await contact()).toEqual(avant);
    await ecrire(personne.acteur, 'Bonjour.');
    expect(await contact()).toEqual(NOW);
  });

  it('prévient aussi qui remplace, qui lit et répond', async () => {
    const { personne, referent, sujetId, ecrire, notices } = await unAccompagnement();
    const remplacant = await unReferent();
    await unRemplacement(referent, remplacant, { debutLe: '2026-03-01', finLe: '2026-03-10' });
    await ecrire(personne.acteur, 'Bonjour.');
    expect(await notices(remplacant.userId)).toBe(1);
    expect(await nombreDeFilsNouveaux(remplacant.acteur, NOW)).toBe(1);
    await ecrire(remplacant.acteur, 'Bonjour, je remplace.', plusTard(1));
    const [dernier] = (await lireFil(personne.acteur, { sujetId, ...UN }, NOW)).messages.lignes;
    expect(dernier!.auteur).toBe(`${remplacant.user.prenom} ${remplacant.user.nom}`.trim());
  });

  it('se ferme quand quelqu’un d’autre est nommé : on le relit, on n’y écrit plus', async () => {
    const { personne, referent, sujetId, ecrire } = await unAccompagnement();
    await ecrire(personne.acteur, 'Bonjour.');
    await db.suivi.update({ where: { id: sujetId }, data: { finLe: new Date('2026-03-02') } });
    for (const { acteur } of [personne, referent]) {
      expect((await lireFil(acteur, { sujetId, ...UN }, NOW)).ferme).toBe(true);
      await expect(ecrire(acteur, 'Encore.')).rejects.toMatchObject({ code: 'FERME' });
    }
  });

  it('ne s’écrit pas à qui un fichier a apporté, et que personne n’a invité', async () => {
    const { personne, referent, ecrire, notices } = await unAccompagnement();
    await db.beneficiaire.update({
      where: { id: personne.id },
      data: { etape: 'INVITEE', inviteeLe: null },
    });
    await expect(ecrire(referent.acteur, 'Bonjour.')).rejects.toMatchObject({ code: 'FERME' });
    expect(await notices(personne.userId)).toBe(0);
  });

  it('dit à la personne que personne ne lit, quand l’accompagnateur n’est plus là', async () => {
    const { personne, referent, sujetId, ecrire } = await unAccompagnement();
    await db.user.update({ where: { id: referent.userId }, data: { desactiveLe: NOW } });
    await expect(ecrire(personne.acteur, 'Bonjour.')).rejects.toMatchObject({ code: 'SANS_LECTEUR' });
    expect(await db.fil.count({ where: { suiviId: sujetId } })).toBe(0);
  });
});

describe('l’échange d’une demande', () => {
  it('l’association lit ce qui s’écrit depuis la présentation, et un prénom', async () => {
    const { personne, association, coordination, sujetId, presenter, ecrire } = await uneDemande();
    await ecrire(personne.acteur, 'Avant la présentation.');
    await ecrire(coordination, 'Nous en parlons ensemble.', plusTard(1));
    expect(await mesFils(association.acteur, 1, NOW)).toMatchObject({ total: 0 });
    await presenter(plusTard(2));
    // What was written before is not there, neither as words nor as a thread.
    expect(await mesFils(association.acteur, 1, NOW)).toMatchObject({ total: 0 });
    expect(await nombreDeFilsNouveaux(association.acteur, NOW)).toBe(0);
    await ecrire(coordination, 'Bonjour à vous deux.', plusTard(3), { avecAssociation: true });
    const vu = await lireFil(association.acteur, { sujetId, ...UN }, plusTard(4));
    expect(vu.messages.lignes.map((m) => [m.auteur, m.texte])).toEqual([
      ['La coordination', 'Bonjour à vous deux.'],
    ]);
    expect(JSON.stringify(vu)).not.toContain(personne.user.nom);
    expect(await textes(personne.acteur, sujetId)).toHaveLength(3);
  });

  it('rien ne part à plus de lecteurs que la page n’en nommait', async () => {
    const { personne, presenter, ecrire, sujetId } = await uneDemande();
    await presenter();
    await expect(ecrire(personne.acteur, 'Entre nous.')).rejects.toMatchObject({ code: 'LECTEURS' });
    expect(await db.fil.count({ where: { candidatureId: sujetId } })).toBe(0);
    await ecrire(personne.acteur, 'À vous deux.', NOW, { avecAssociation: true });
    expect(await db.messageFil.count({ where: { fil: { candidatureId: sujetId } } })).toBe(1);
  });

  it('prévient la coordination du territoire, et l’association quand elle lit', async () => {
    const { personne, association, presenter, ecrire } = await uneDemande();
    await ecrire(personne.acteur, 'Bonjour.');
    const avis = (userId: string) =>
      db.message.count({ where: { userId, modele: 'fil.message.association' } });
    expect(await avis(association.user.id)).toBe(0);
    await presenter();
    await ecrire(personne.acteur, 'Bonjour à tous.', plusTard(1), { avecAssociation: true });
    expect(await avis(association.user.id)).toBe(1);
  });

  it('propose à la personne d’écrire là où elle ne l’a pas fait', async () => {
    const { personne, sujetId, ecrire } = await uneDemande();
    const ou = async () => (await filsACommencer(personne.acteur, NOW)).map((f) => f.genre);
    expect(await ou()).toEqual(['ACCOMPAGNEMENT', 'MISSION']);
    await ecrire(personne.acteur, 'Bonjour.');
    expect(await ou()).toEqual(['ACCOMPAGNEMENT']);
    expect((await mesFils(personne.acteur, 1, NOW)).lignes.map((f) => f.sujetId)).toEqual([sujetId]);
  });
});

describe('la base et le temps', () => {
  it('refuse un échange sans sujet ou à deux sujets, et garde un message comme il a été écrit', async () => {
    const { personne, candidature } = await unSouhait();
    const { id: suiviId } = await leSuivi(personne.id);
    const dates = { creeLe: NOW, dernierLe: NOW };
    await expect(db.fil.create({ data: dates })).rejects.toThrow(/fils_sujet/);
    await expect(
      db.fil.create({ data: { ...dates, suiviId, candidatureId: candidature.id } }),
    ).rejects.toThrow(/fils_sujet/);
    const { id } = await unMessage({ suiviId }, { userId: personne.userId, role: 'BENEFICIAIRE' });
    for (const data of [{ texte: 'Autre chose' }, { avecAssociation: true }])
      await expect(db.messageFil.update({ where: { id }, data })).rejects.toThrow(/comme il a été écrit/);
  });

  it('efface les échanges entiers avec la personne, et ce qui les annonçait', async () => {
    const { personne, referent, sujetId, ecrire, notices } = await unAccompagnement();
    await ecrire(personne.acteur, 'Bonjour.');
    await ecrire(referent.acteur, 'Bonjour.');
    await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, plusTard(5));
    expect(await db.fil.count({ where: { suiviId: sujetId } })).toBe(0);
    expect(await notices(referent.userId)).toBe(0);
  });

  it('oublie un échange fermé depuis deux ans, jamais un échange ouvert', async () => {
    const { personne, sujetId, ecrire } = await unAccompagnement();
    await ecrire(personne.acteur, 'Bonjour.');
    const dansDeuxAns = new Date('2028-03-05T02:00:00Z');
    const reste = () => db.fil.count({ where: { suiviId: sujetId } });
    await supprimerFilsPerimes(SYSTEME, {}, dansDeuxAns);
    expect(await reste()).toBe(1);
    await db.suivi.update({ where: { id: sujetId }, data: { finLe: new Date('2026-03-06') } });
    await supprimerFilsPerimes(SYSTEME, {}, dansDeuxAns);
    expect(await reste()).toBe(1);
    await supprimerFilsPerimes(SYSTEME, {}, new Date('2028-03-07T02:00:00Z'));
    expect(await reste()).toBe(0);
  });
});
