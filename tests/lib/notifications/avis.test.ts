import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { arreterAlertes, reprendreAlertes } from '@/lib/alertes/commands/arret';
import { arretDuLien } from '@/lib/alertes/queries/mes-recherches';
import { PUBLIC } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { ouvrirAvis, toutMarquerLu } from '@/lib/notifications/commands/avis';
import { notifier, retirerEnvois } from '@/lib/notifications/commands/envoi';
import { choisirMoyens } from '@/lib/notifications/commands/preference';
import { EVENEMENTS } from '@/lib/notifications/evenement';
import { ecrireArret } from '@/lib/notifications/lien';
import type { CodeModele } from '@/lib/notifications/modele';
import { mesAvis, mesPreferences, nombreDeNouveaux } from '@/lib/notifications/queries/avis';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unTelephone } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { unAvis } from '../../factories/notifications';

const NOW = new Date('2026-03-03T09:00:00Z');
const SOIR = new Date('2026-03-03T19:30:00Z');
const MATIN = new Date('2026-03-04T07:00:00Z');

let p: Awaited<ReturnType<typeof unBeneficiaire>>;
beforeEach(async () => {
  p = await unBeneficiaire();
});
const joignable = (par: { email?: string | null; telephone?: string | null }) =>
  db.user.update({ where: { id: p.userId }, data: par });
const prevenir = (modele: CodeModele = 'heures.confirmees', now = NOW, userId = p.userId) => {
  const cle = randomUUID();
  const variables = { mission: 'Lire', prenom: 'Samira', url: 'https://x.fr', quand: 'demain' };
  return db.$transaction(async (tx) => ({
    cle,
    parti: await notifier(tx, { modele, userId, variables, cle }, now),
  }));
};
const ecrit = (cle: string) => db.message.findUniqueOrThrow({ where: { cle } });
const travail = async (cle: string) => {
  const [t] = await db.$queryRaw<{ run_at: Date; priority: number }[]>`
    SELECT run_at, priority FROM graphile_worker.jobs WHERE key = ${`message:${cle}`}`;
  return t;
};

describe('par où quelqu’un est prévenu', () => {
  it('par e-mail, sinon par SMS, sinon dans son espace, où tout se lit', async () => {
    const parMail = await prevenir();
    await joignable({ email: null, telephone: unTelephone() });
    const parSms = await prevenir();
    await joignable({ telephone: null });
    const ici = await prevenir();
    expect([parMail.parti, parSms.parti, ici.parti]).toEqual([true, true, false]);
    expect(await ecrit(parMail.cle)).toMatchObject({ canal: 'EMAIL', statut: 'EN_ATTENTE' });
    expect(await ecrit(parSms.cle)).toMatchObject({ canal: 'SMS', statut: 'EN_ATTENTE' });
    expect(await ecrit(ici.cle)).toMatchObject({ canal: null, adresse: null, statut: 'ENVOYE' });
    expect(await travail(ici.cle)).toBeUndefined();
    expect((await mesAvis(p.acteur, 1)).total).toBe(3);
  });

  it('comme choisi pour ce sujet et lui seul, tant que cela mène à quelqu’un', async () => {
    await joignable({ telephone: unTelephone() });
    await choisirMoyens(p.acteur, { HEURES: 'SMS', MISSIONS: 'ICI', RAPPELS: 'EMAIL' }, NOW);
    expect(await db.preferenceAvis.count({ where: { userId: p.userId } })).toBe(3);
    expect(await ecrit((await prevenir('parcours.rendez-vous-rappel')).cle)).toMatchObject({
      canal: 'EMAIL',
    });
    expect(await ecrit((await prevenir()).cle)).toMatchObject({ canal: 'SMS', arret: null });
    expect(await ecrit((await prevenir('candidature.acceptee')).cle)).toMatchObject({ canal: null });
    expect(await ecrit((await prevenir('fiche.attestee')).cle)).toMatchObject({ canal: 'EMAIL' });
    await joignable({ telephone: null });
    expect(await ecrit((await prevenir()).cle)).toMatchObject({ canal: 'EMAIL' });
  });

  it('pour un rappel, par SMS d’abord, et c’est ce que dit l’écran', async () => {
    await joignable({ telephone: unTelephone() });
    const choisi = async () => {
      const { genres } = await mesPreferences(p.acteur, ['BENEFICIAIRE']);
      return genres.find((g) => g.genre === 'RAPPELS')!.choisi;
    };
    for (const modele of ['seance.rappel', 'parcours.rendez-vous-rappel'] as const)
      expect(await ecrit((await prevenir(modele)).cle)).toMatchObject({ canal: await choisi() });
    expect(await choisi()).toBe('SMS');
    await joignable({ telephone: null });
    expect(await choisi()).toBe('EMAIL');
  });

  it('toujours, pour ce qui touche le compte', async () => {
    const tous = Object.fromEntries(
      (await mesPreferences(p.acteur, ['BENEFICIAIRE'])).genres.map(({ genre }) => [genre, 'ICI' as const]),
    );
    await choisirMoyens(p.acteur, tous, NOW);
    for (const modele of Object.keys(EVENEMENTS) as CodeModele[])
      if (EVENEMENTS[modele].genre === 'COMPTE' && modele !== 'contact.reponse')
        expect((await prevenir(modele)).parti, modele).toBe(true);
  });

  it('ne propose que ce qui mène à quelqu’un, et les sujets de ses rôles', async () => {
    await joignable({ email: null });
    const { moyens, genres } = await mesPreferences(p.acteur, ['BENEFICIAIRE']);
    expect(moyens).toEqual(['ICI']);
    expect(genres.map((g) => g.genre)).toContain('RAPPELS');
    const asso = await mesPreferences((await uneAssociation()).acteur, ['ASSOCIATION']);
    expect(asso.genres.map((g) => g.genre)).toEqual(['MISSIONS', 'HEURES', 'PASSEPORT', 'MESSAGES']);
  });

  it('la nuit, le matin à 8 heures ; le lien pour entrer, aussitôt ; ce que personne n’attend, après les autres', async () => {
    const { cle } = await prevenir('heures.confirmees', SOIR);
    expect(await travail(cle)).toMatchObject({ run_at: MATIN, priority: 0 });
    expect(await travail((await prevenir('connexion.lien', SOIR)).cle)).not.toMatchObject({ run_at: MATIN });
    expect(await travail((await prevenir('seance.rappel', SOIR)).cle)).toMatchObject({ priority: 10 });
  });
});

describe('les notifications', () => {
  it('ne sont qu’à soi, la dernière en premier, sans bonjour ni lien', async () => {
    await prevenir('heures.confirmees');
    await prevenir('candidature.acceptee', new Date(NOW.getTime() + 1));
    const { lignes, nouveaux } = await mesAvis(p.acteur, 1);
    expect(nouveaux).toBe(2);
    expect(lignes[0]).toMatchObject({
      titre: 'C’est oui pour «\u00a0Lire\u00a0»',
      page: '/beneficiaire/demandes',
    });
    expect(lignes.flatMap((l) => l.lignes).join('\n')).not.toMatch(/Bonjour|http|Ne plus recevoir/);
    expect(lignes[0]!.lignes).toHaveLength(2);
    expect((await mesAvis((await unBeneficiaire()).acteur, 1)).lignes).toEqual([]);
    expect((await mesAvis(PUBLIC, 1)).lignes).toEqual([]);
  });

  it('ne nomment personne à l’association, ni ne disent ce qui ouvre un compte', async () => {
    const asso = await uneAssociation();
    for (const modele of Object.keys(EVENEMENTS) as CodeModele[])
      if (EVENEMENTS[modele].pour === 'ASSOCIATION') await prevenir(modele, NOW, asso.user.id);
    await prevenir('connexion.lien', NOW, asso.user.id);
    const { lignes, total } = await mesAvis(asso.acteur, 1);
    expect(total).toBeGreaterThan(5);
    expect(JSON.stringify(lignes)).not.toMatch(/Samira|x\.fr/);
  });

  it('se lisent une à une ou toutes à la fois, jusqu’à ce que la page montrait', async () => {
    const [ancien, recent] = [await unAvis(p.userId), await unAvis(p.userId, { creeLe: NOW })];
    expect(await ouvrirAvis(p.acteur, { avisId: ancien.id }, NOW)).toBe('/beneficiaire/heures');
    expect(await nombreDeNouveaux(p.acteur)).toBe(1);
    await ouvrirAvis(p.acteur, { avisId: ancien.id }, SOIR);
    expect((await ecrit(ancien.cle)).luLe).toEqual(NOW);
    expect(await toutMarquerLu(p.acteur, { jusqua: new Date(NOW.getTime() - 1) }, NOW)).toBe(0);
    expect(await toutMarquerLu(p.acteur, { jusqua: NOW }, NOW)).toBe(1);
    expect((await ecrit(recent.cle)).luLe).toEqual(NOW);
    const autre = await unBeneficiaire();
    await expect(ouvrirAvis(autre.acteur, { avisId: ancien.id }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
  });

  it('reprennent ce qui n’a plus lieu, tant que ce n’est ni parti ni lu', async () => {
    await joignable({ email: null });
    const lu = await unAvis(p.userId, { cle: `rdv:${p.id}:lu`, canal: null, adresse: null, luLe: NOW });
    await unAvis(p.userId, { cle: `rdv:${p.id}:pas-lu`, canal: null, adresse: null });
    await unAvis(p.userId, { cle: `rdv:${p.id}:parti` });
    expect(await db.$transaction((tx) => retirerEnvois(tx, p.userId, `rdv:${p.id}`))).toBe(1);
    expect(await ecrit(lu.cle)).toBeTruthy();
  });
});

describe('« ne plus recevoir ces e-mails »', () => {
  const lien = () => ecrireArret({ quoi: 'HEURES', id: p.userId });
  const vu = (now = NOW) => arretDuLien(lien(), now);

  it('est dans l’e-mail, et dans le bouton de la messagerie', async () => {
    const { texte, arret } = await ecrit((await prevenir()).cle);
    expect(texte).toMatch(new RegExp(`Ne plus recevoir ces e-mails\u00a0: https?://.*/arreter/${lien()}$`));
    expect(arret).toMatch(new RegExp(`/api/arreter/${lien()}$`));
    expect((await ecrit((await prevenir('compte.coordonnees')).cle)).arret).toBeNull();
  });

  it('arrête ce sujet seul, garde ici ce qui attendait, et se défait pendant une heure', async () => {
    const { cle } = await prevenir();
    expect(await vu()).toEqual({ quoi: 'GENRE', objet: 'les heures', arrete: false, arreteLe: null });
    await arreterAlertes(PUBLIC, { lien: lien() }, NOW);
    await arreterAlertes(PUBLIC, { lien: lien() }, SOIR);
    expect(await ecrit(cle)).toMatchObject({ canal: null, adresse: null, statut: 'ENVOYE' });
    expect((await prevenir()).parti).toBe(false);
    expect((await prevenir('fiche.attestee')).parti).toBe(true);
    expect(await vu()).toMatchObject({ arrete: true, arreteLe: NOW });
    expect(await vu(SOIR)).toMatchObject({ arrete: true, arreteLe: null });
    await expect(reprendreAlertes(PUBLIC, { lien: lien(), arreteLe: NOW }, SOIR)).rejects.toMatchObject({
      code: 'TROP_TARD',
    });
    await reprendreAlertes(PUBLIC, { lien: lien(), arreteLe: NOW }, NOW);
    expect((await prevenir()).parti).toBe(true);
  });

  it('d’un vieil e-mail, ne change rien à qui a choisi les SMS depuis', async () => {
    await joignable({ telephone: unTelephone() });
    await choisirMoyens(p.acteur, { HEURES: 'SMS' }, NOW);
    await arreterAlertes(PUBLIC, { lien: lien() }, NOW);
    expect(await ecrit((await prevenir()).cle)).toMatchObject({ canal: 'SMS' });
  });

  it('remet des e-mails où des e-mails venaient, même choisis', async () => {
    await joignable({ telephone: unTelephone() });
    await choisirMoyens(p.acteur, { RAPPELS: 'EMAIL' }, NOW);
    const rappels = { lien: ecrireArret({ quoi: 'RAPPELS', id: p.userId }) };
    await arreterAlertes(PUBLIC, rappels, NOW);
    await reprendreAlertes(PUBLIC, { ...rappels, arreteLe: NOW }, NOW);
    expect(await ecrit((await prevenir('seance.rappel')).cle)).toMatchObject({ canal: 'EMAIL' });
  });

  it('ne défait pas ce que l’on a choisi dans son espace', async () => {
    await choisirMoyens(p.acteur, { HEURES: 'ICI' }, NOW);
    await arreterAlertes(PUBLIC, { lien: lien() }, NOW);
    expect(await vu()).toMatchObject({ arrete: true, arreteLe: null });
    await reprendreAlertes(PUBLIC, { lien: lien(), arreteLe: NOW }, NOW);
    expect((await prevenir()).parti).toBe(false);
  });

  it('d’un compte fermé ne dit rien', async () => {
    await db.user.update({ where: { id: p.userId }, data: { desactiveLe: NOW } });
    expect(await vu()).toEqual({ quoi: 'GENRE', objet: null, arrete: true, arreteLe: null });
  });
});
