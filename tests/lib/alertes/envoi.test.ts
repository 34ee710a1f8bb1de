import { beforeEach, describe, expect, it, vi } from 'vitest';
import { arreterAlertes } from '@/lib/alertes/commands/arret';
import { envoyerAlertes } from '@/lib/alertes/commands/envoi';
import { ecrireArret } from '@/lib/notifications/lien';
import { mesRecherches } from '@/lib/alertes/queries/mes-recherches';
import { PUBLIC } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import * as canaux from '@/lib/notifications/canaux';
import * as notifications from '@/lib/notifications/commands/envoi';
import { uneRecherche } from '../../factories/alertes';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur } from '../../factories/comptes';
import { uneMission } from '../../factories/missions';
import { passerLesAlertes } from '../../support/alertes';

const NOW = new Date('2026-03-03T09:00:00Z');
const DEMAIN = new Date('2026-03-04T09:00:00Z');
const il = (heures: number, de = NOW) => new Date(de.getTime() - heures * 3_600_000);
type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
type Champs = NonNullable<Parameters<typeof uneMission>[0]>['champs'];

const enLigne = (titre: string, champs: Champs = {}) =>
  uneMission({ publiee: true, champs: { titre, publieeLe: il(12), ...champs } });
const passer = (now = NOW) => passerLesAlertes(now);
const messages = (p: Personne) =>
  db.message.findMany({ where: { userId: p.userId }, orderBy: { creeLe: 'asc' } });
/** What was written to them has left. */
const partir = () => db.message.updateMany({ where: { userId: p.userId }, data: { statut: 'ENVOYE' } });
const vuJusquA = async (p: Personne) =>
  (await db.rechercheEnregistree.findFirstOrThrow({ where: { beneficiaireId: p.id } })).vuJusquA;

let p: Personne;
beforeEach(async () => {
  // Each test has its own people and missions.
  await db.rechercheEnregistree.deleteMany();
  await db.mission.updateMany({ data: { statut: 'TERMINEE' }, where: { statut: 'PUBLIEE' } });
  p = await unBeneficiaire();
});

it('n’est lancé que par l’installation', async () => {
  for (const acteur of [PUBLIC, p.acteur, (await unCoordinateur()).acteur])
    await expect(envoyerAlertes(acteur, {}, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
});

describe('le message du jour', () => {
  it('dit ce qui est arrivé pour chaque recherche, en un message, une fois', async () => {
    await uneRecherche(p, 'commune=01053&rayon=5&activite=jardinage&avec=fauteuil');
    await uneRecherche(p, 'domaine=sport', { creeLe: il(30) });
    await enLigne('Semer des fèves', { accessibleFauteuil: true });
    await enLigne('Trop ancienne', { publieeLe: il(100), accessibleFauteuil: true });
    await enLigne('Sans accès', { accessibleFauteuil: false });
    await enLigne('Encore à relire', { statut: 'A_VALIDER', accessibleFauteuil: true });
    for (let i = 0; i < 7; i++)
      await enLigne(`Courir ${i}`, { domaine: 'SPORT', activite: 'sport', publieeLe: il(11 - i / 10) });
    expect(await passer()).toEqual({ prevenus: 1, echecs: 0 });
    expect(await passer()).toEqual({ prevenus: 0, echecs: 0 });
    const [m, ...autres] = await messages(p);
    expect(autres).toEqual([]);
    expect(m).toMatchObject({
      modele: 'alertes.nouvelles',
      canal: 'EMAIL',
      sujet: 'Nouvelles missions pour 2 de vos recherches',
    });
    expect(m!.texte).toContain('Jardinage autour de Bourg-en-Bresse\u00a0: 1 nouvelle mission\nLa voir');
    expect(m!.texte).toContain('Courir 6 (');
    expect(m!.texte).toContain('Sport\u00a0: 7 nouvelles missions');
    expect(m!.texte).toContain('et 2 autres');
    expect(m!.texte).not.toMatch(/fauteuil|fèves|ancienne|Sans accès|relire/);
    expect(m!.arret).toMatch(/\/api\/arreter\/t[\w-]{44}$/);
  });

  it('ce qui est dit, nommé ou compté, ne se redit pas le lendemain', async () => {
    await uneRecherche(p, 'domaine=sport');
    for (let i = 0; i < 7; i++) await enLigne(`Courir ${i}`, { domaine: 'SPORT' });
    await passer();
    await partir();
    await enLigne('Nager', { domaine: 'SPORT', publieeLe: il(1, DEMAIN) });
    await passer(DEMAIN);
    const [, second] = await messages(p);
    expect(second!.sujet).toBe('1 nouvelle mission pour votre recherche');
    expect(second!.texte).toContain('Nager');
    expect(second!.texte).not.toContain('Courir');
  });

  it('une mission mise en ligne à l’instant attend le lendemain, et n’est pas perdue', async () => {
    await uneRecherche(p, 'domaine=sport');
    await enLigne('Courir', { domaine: 'SPORT' });
    await enLigne('Nager', { domaine: 'SPORT', publieeLe: il(0.1) });
    await passer();
    await partir();
    await passer(DEMAIN);
    expect((await messages(p)).map((m) => m.texte.includes('Nager'))).toEqual([false, true]);
  });

  it('une place qui se libère n’est pas une nouvelle : seule compte la mise en ligne', async () => {
    await uneRecherche(p, 'domaine=sport');
    const m = await enLigne('Courir', { domaine: 'SPORT', statut: 'COMPLETE', placesPrises: 2 });
    await enLigne('Autre');
    await passer();
    await db.mission.update({ where: { id: m.id }, data: { statut: 'PUBLIEE', placesPrises: 1 } });
    await passer(DEMAIN);
    expect(await messages(p)).toEqual([]);
  });

  it('là où je peux aller suit les réponses d’aujourd’hui', async () => {
    await uneRecherche(p, 'aller=oui');
    await enLigne('Courir');
    await db.beneficiaire.update({ where: { id: p.id }, data: { communeCode: '01283', rayonKm: 5 } });
    await passer();
    expect(await messages(p)).toEqual([]);
  });

  it('par SMS pour qui n’a pas d’adresse', async () => {
    const sans = await unBeneficiaire({ email: null });
    await db.user.update({ where: { id: sans.userId }, data: { telephone: '+33639981201' } });
    await uneRecherche(sans, 'commune=01053');
    await enLigne('Courir');
    await passer();
    expect(await messages(sans)).toMatchObject([{ modele: 'alertes.nouvelles-sms', canal: 'SMS' }]);
  });
});

describe('un message écrit qui n’est pas parti', () => {
  beforeEach(async () => {
    await uneRecherche(p, 'domaine=sport');
    await enLigne('Courir', { domaine: 'SPORT' });
    await passer();
  });
  const arreter = (now: Date) =>
    arreterAlertes(PUBLIC, { lien: ecrireArret({ quoi: 'TOUT', id: p.id }) }, now);
  const reprendre = () =>
    db.rechercheEnregistree.updateMany({ where: { beneficiaireId: p.id }, data: { pauseeLe: null } });

  it('est retiré par qui arrête, et ce qu’il disait se redit à qui reprend', async () => {
    await arreter(NOW);
    expect(await messages(p)).toEqual([]);
    await reprendre();
    expect((await passer(DEMAIN)).prevenus).toBe(1);
    expect((await messages(p))[0]!.texte).toContain('Courir');
  });

  it('parti, ce qu’il disait ne se redit pas', async () => {
    await partir();
    await arreter(NOW);
    await reprendre();
    expect((await passer(DEMAIN)).prevenus).toBe(0);
  });

  it('n’en a pas un second derrière lui', async () => {
    await enLigne('Nager', { domaine: 'SPORT', publieeLe: il(1, DEMAIN) });
    expect((await passer(DEMAIN)).prevenus).toBe(0);
    await partir();
    expect((await passer(DEMAIN)).prevenus).toBe(1);
  });
});

describe('ne sont pas prévenus', () => {
  const cas: [string, (p: Personne) => Promise<unknown>][] = [
    [
      'qui a arrêté',
      (x) => db.consentement.updateMany({ where: { beneficiaireId: x.id }, data: { retireLe: NOW } }),
    ],
    [
      'qui a choisi sa page',
      (x) => db.beneficiaire.update({ where: { id: x.id }, data: { alertesPar: 'ICI' } }),
    ],
    [
      'qui n’a plus le moyen choisi',
      (x) => db.beneficiaire.update({ where: { id: x.id }, data: { alertesPar: 'SMS' } }),
    ],
    ['un compte fermé', (x) => db.user.update({ where: { id: x.userId }, data: { desactiveLe: NOW } })],
    [
      'une recherche en pause',
      (x) => db.rechercheEnregistree.updateMany({ where: { beneficiaireId: x.id }, data: { pauseeLe: NOW } }),
    ],
    [
      'une recherche enlevée',
      (x) =>
        db.rechercheEnregistree.updateMany({ where: { beneficiaireId: x.id }, data: { enleveeLe: NOW } }),
    ],
    [
      'qui a tout arrêté d’un message',
      (x) => arreterAlertes(PUBLIC, { lien: ecrireArret({ quoi: 'TOUT', id: x.id }) }, NOW),
    ],
  ];
  it.each(cas)('%s ; et rien n’est dit regardé', async (_, faire) => {
    await uneRecherche(p);
    await enLigne('Courir');
    const avant = await vuJusquA(p);
    await faire(p);
    expect(await passer()).toEqual({ prevenus: 0, echecs: 0 });
    expect(await messages(p)).toEqual([]);
    expect(await vuJusquA(p)).toEqual(avant);
  });

  it('qui n’a qu’un moyen fermé ici ; la page le dit, et rien n’est dit regardé', async () => {
    await uneRecherche(p);
    await enLigne('Courir');
    const avant = await vuJusquA(p);
    const ferme = vi.spyOn(canaux, 'canauxOuverts').mockReturnValue(['SMS']);
    expect(await passer()).toEqual({ prevenus: 0, echecs: 0 });
    expect((await mesRecherches(p.acteur, NOW)).moyen).toEqual({ choisi: 'ICI', possibles: ['ICI'] });
    ferme.mockRestore();
    expect(await messages(p)).toEqual([]);
    expect(await vuJusquA(p)).toEqual(avant);
    expect((await passer(DEMAIN)).prevenus).toBe(1);
  });

  it('un message que l’on n’a pas pu écrire : la page le montre, la nuit d’après recommence', async () => {
    await uneRecherche(p);
    await enLigne('Courir');
    const avant = await vuJusquA(p);
    const refus = vi.spyOn(notifications, 'notifier').mockResolvedValue(false);
    expect(await passer()).toEqual({ prevenus: 0, echecs: 0 });
    refus.mockRestore();
    expect(await vuJusquA(p)).toEqual(avant);
    expect((await mesRecherches(p.acteur, NOW)).recherches[0]!.nouvelles.total).toBe(1);
    expect((await passer(DEMAIN)).prevenus).toBe(1);
  });

  it('après une pause de plusieurs mois, sept jours au plus', async () => {
    const vieux = new Date('2025-09-01');
    await uneRecherche(p, 'commune=01053', { vuJusquA: vieux, lueLe: vieux });
    await enLigne('D’hier');
    await enLigne('D’il y a huit jours', { publieeLe: il(8 * 24) });
    await passer();
    const [m] = await messages(p);
    expect(m!.sujet).toBe('1 nouvelle mission pour votre recherche');
  });

  it('ce que la personne a déjà vu sur sa page ne lui est pas écrit', async () => {
    await uneRecherche(p, 'commune=01053', { lueLe: il(1) });
    await enLigne('Courir');
    await passer();
    expect(await messages(p)).toEqual([]);
  });
});
