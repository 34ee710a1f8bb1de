import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { JOURS_POUR_REPONDRE } from '@/lib/candidatures/candidature';
import { terminerAffectation } from '@/lib/candidatures/commands/affectation';
import { laisserPlaceOfferte } from '@/lib/candidatures/commands/fermeture';
import { passerOffresExpirees } from '@/lib/candidatures/commands/offre';
import { mettreEnAttente, prendrePlaceOfferte } from '@/lib/candidatures/commands/reponse';
import { demandesDeLaMission } from '@/lib/candidatures/queries/association';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const APRES = new Date(NOW.getTime() + JOURS_POUR_REPONDRE * 86_400_000);

/** A full mission of one place, and a line of people in order. */
async function file(nombre: number) {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, places: 1, associationId: association.id });
  const affectation = await uneAffectation(mission);
  const ligne: Awaited<ReturnType<typeof uneCandidature>>[] = [];
  for (let i = 0; i < nombre; i++)
    ligne.push(
      await uneCandidature(mission, 'LISTE_D_ATTENTE', { attenteLe: new Date(Date.UTC(2026, 1, 10 + i)) }),
    );
  const finir = () => terminerAffectation(association.acteur, { affectationId: affectation.id }, NOW);
  const statuts = async () =>
    (await db.candidature.findMany({ where: { id: { in: ligne.map((c) => c.id) } } }))
      .sort((a, b) => ligne.findIndex((c) => c.id === a.id) - ligne.findIndex((c) => c.id === b.id))
      .map((c) => c.statut);
  const etat = () => db.mission.findUniqueOrThrow({ where: { id: mission.id } });
  return { association, mission, affectation, ligne, finir, statuts, etat };
}

describe('finir une mission', () => {
  it('n’est pas au pouvoir d’un référent ni d’une autre association', async () => {
    const f = await file(0);
    const saisie = { affectationId: f.affectation.id };
    await expect(terminerAffectation((await unReferent()).acteur, saisie, NOW)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    for (const { acteur } of [await uneAssociation(), await unBeneficiaire()])
      await expect(terminerAffectation(acteur, saisie, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect((await f.etat()).placesPrises).toBe(1);
  });

  it('se fait sans raison, rend la place, et la personne cherche de nouveau', async () => {
    const f = await file(0);
    await terminerAffectation(f.affectation.personne.acteur, { affectationId: f.affectation.id }, NOW);
    expect(await f.etat()).toMatchObject({ statut: 'PUBLIEE', placesPrises: 0 });
    const { etape } = await db.beneficiaire.findUniqueOrThrow({
      where: { id: f.affectation.beneficiaireId },
    });
    expect(etape).toBe('EN_RECHERCHE');
    await expect(f.finir()).rejects.toMatchObject({ code: 'DEJA_TERMINEE' });
  });

  it('des deux côtés en même temps ne rend qu’une place', async () => {
    const f = await file(1);
    await Promise.allSettled([
      f.finir(),
      terminerAffectation(f.affectation.personne.acteur, { affectationId: f.affectation.id }, NOW),
    ]);
    expect((await f.etat()).placesPrises).toBe(1);
    expect(await f.statuts()).toEqual(['PLACE_OFFERTE']);
  });
});

describe('une place qui se libère', () => {
  it('est proposée à la personne suivante par date, et tenue pour elle', async () => {
    const f = await file(3);
    await f.finir();
    expect(await f.statuts()).toEqual(['PLACE_OFFERTE', 'LISTE_D_ATTENTE', 'LISTE_D_ATTENTE']);
    expect(await f.etat()).toMatchObject({ statut: 'COMPLETE', placesPrises: 1 });
    const offre = await db.candidature.findUniqueOrThrow({ where: { id: f.ligne[0]!.id } });
    expect(offre.offreExpireLe).toEqual(APRES);
    const message = await db.message.findFirstOrThrow({ where: { userId: f.ligne[0]!.personne.user.id } });
    expect(message).toMatchObject({ modele: 'candidature.place-offerte' });
    expect(message.texte).toContain('vendredi 6 mars 2026');
  });

  it('devient la sienne quand elle dit oui', async () => {
    const f = await file(2);
    await f.finir();
    const { id: candidatureId, personne } = f.ligne[0]!;
    await prendrePlaceOfferte(personne.acteur, { candidatureId }, NOW);
    expect(await f.statuts()).toEqual(['ACCEPTEE', 'LISTE_D_ATTENTE']);
    expect(await db.affectation.count({ where: { missionId: f.mission.id, finLe: null } })).toBe(1);
    expect((await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).etape).toBe(
      'EN_MISSION',
    );
  });

  it('va à la suivante quand elle dit non merci, et cela se lit comme un simple changement d’avis', async () => {
    const f = await file(2);
    await f.finir();
    const { id: candidatureId, personne } = f.ligne[0]!;
    await laisserPlaceOfferte(personne.acteur, { candidatureId }, NOW);
    expect(await f.statuts()).toEqual(['RETIREE', 'PLACE_OFFERTE']);
    expect(await db.journal.findMany({ where: { beneficiaireId: personne.id } })).toMatchObject([
      { action: 'candidature.retirer', de: 'LISTE_D_ATTENTE', vers: 'RETIREE' },
    ]);
  });

  it('ne se prend plus après le délai, même si personne n’est encore passé', async () => {
    const f = await file(1);
    await f.finir();
    const { id: candidatureId, personne } = f.ligne[0]!;
    await expect(prendrePlaceOfferte(personne.acteur, { candidatureId }, APRES)).rejects.toMatchObject({
      code: 'OFFRE_PASSEE',
    });
  });
});

describe('un silence', () => {
  it('passe la place à la suivante et ne laisse aucune trace', async () => {
    const f = await file(2);
    const { personne, id } = f.ligne[0]!;
    await f.finir();
    const avant = new Date(APRES.getTime() - 1);
    expect(await passerOffresExpirees(SYSTEME, {}, avant)).toEqual({ passees: 0 });
    await passerOffresExpirees(SYSTEME, {}, APRES);
    expect(await f.statuts()).toEqual(['LISTE_D_ATTENTE', 'PLACE_OFFERTE']);
    expect(
      await db.journal.count({ where: { OR: [{ beneficiaireId: personne.id }, { objetId: id }] } }),
    ).toBe(0);
    expect(await db.message.count({ where: { userId: personne.user.id } })).toBe(0);
    expect(await db.candidature.findUniqueOrThrow({ where: { id } })).toMatchObject({
      offreExpireLe: null,
      attenteLe: APRES,
      statutLe: APRES,
    });
    expect(await f.etat()).toMatchObject({ statut: 'COMPLETE', placesPrises: 1 });
  });

  it('ne change rien à ce que l’association lit ni à ce que le journal dit de la personne', async () => {
    const f = await file(0);
    const ligne = [];
    for (let i = 0; i < 2; i++) {
      const { id, personne } = await uneCandidature(f.mission);
      const le = new Date(Date.UTC(2026, 1, 10 + i));
      await db.candidature.update({ where: { id }, data: { proposeeLe: le } });
      await mettreEnAttente(f.association.acteur, { candidatureId: id }, le);
      ligne.push({ id, personne, le });
    }
    const lire = () => demandesDeLaMission(f.association.acteur, f.mission.id, APRES);
    const avant = await lire();
    expect(avant.lignes.map((d) => d.id)).toEqual(ligne.map((c) => c.id));
    await f.finir();
    expect(await lire()).toEqual(avant);
    expect(await passerOffresExpirees(SYSTEME, {}, APRES)).toEqual({ passees: 1 });
    expect(await lire()).toEqual(avant);
    const { id, personne, le } = ligne[0]!;
    expect(await db.candidature.findUniqueOrThrow({ where: { id } })).toMatchObject({ attenteLe: APRES });
    expect(await db.journal.findMany({ where: { beneficiaireId: personne.id } })).toMatchObject([
      { action: 'candidature.attendre', le },
    ]);
    expect(await db.message.findMany({ where: { userId: personne.user.id } })).toMatchObject([
      { modele: 'candidature.en-attente' },
    ]);
  });

  it('de la seule personne en attente remet la place en ligne, sans la reproposer aussitôt', async () => {
    const f = await file(1);
    await f.finir();
    const lignes = await db.journal.count();
    await passerOffresExpirees(SYSTEME, {}, APRES);
    expect(await db.journal.count(), 'le journal ne dit rien du silence').toBe(lignes);
    expect(await f.statuts()).toEqual(['LISTE_D_ATTENTE']);
    expect(await f.etat()).toMatchObject({ statut: 'PUBLIEE', placesPrises: 0 });
    expect(await passerOffresExpirees(SYSTEME, {}, APRES)).toEqual({ passees: 0 });
  });

  it('et un oui à la même seconde : l’un des deux, jamais une place perdue ni une de trop', async () => {
    const f = await file(2);
    await f.finir();
    const { id: candidatureId, personne } = f.ligne[0]!;
    const avant = new Date(APRES.getTime() - 1);
    await Promise.allSettled([
      prendrePlaceOfferte(personne.acteur, { candidatureId }, avant),
      passerOffresExpirees(SYSTEME, {}, APRES),
    ]);
    const etat = await f.etat();
    const tenues = (await f.statuts()).filter((s) => s === 'PLACE_OFFERTE' || s === 'ACCEPTEE');
    expect(tenues).toHaveLength(1);
    expect(etat).toMatchObject({ statut: 'COMPLETE', placesPrises: 1 });
  });
});

it.each(['LISTE_D_ATTENTE', 'PLACE_OFFERTE'] as const)(
  '%s a toujours sa date dans la file',
  async (statut) => {
    const { id } = await uneCandidature(await uneMission({ publiee: true }), statut);
    await expect(db.candidature.update({ where: { id }, data: { attenteLe: null } })).rejects.toThrow(
      'candidatures_attente',
    );
  },
);
