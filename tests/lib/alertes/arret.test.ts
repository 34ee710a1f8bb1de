import { beforeEach, describe, expect, it } from 'vitest';
import { arreterAlertes, reprendreAlertes } from '@/lib/alertes/commands/arret';
import {
  choisirMoyen,
  enleverRecherche,
  enregistrerRecherche,
  reprendreRecherche,
  suspendreRecherche,
} from '@/lib/alertes/commands/recherche';
import { ecrireArret } from '@/lib/notifications/lien';
import { cleDuJour } from '@/lib/alertes/message';
import { arretDuLien } from '@/lib/alertes/queries/mes-recherches';
import { PUBLIC } from '@/lib/auth/acteur';
import { retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { db } from '@/lib/db';
import { notifier } from '@/lib/notifications/commands/envoi';
import { uneRecherche } from '../../factories/alertes';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneMission } from '../../factories/missions';
import { passerLesAlertes } from '../../support/alertes';

const NOW = new Date('2026-03-03T09:00:00Z');
const heure = (h: number) => new Date(NOW.getTime() + h * 3_600_000);
type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
const siennes = (p: Personne) =>
  db.rechercheEnregistree.findMany({ where: { beneficiaireId: p.id }, orderBy: { adresse: 'asc' } });
const enregistrer = (p: Personne, adresse: string, par: 'EMAIL' | 'SMS' | 'ICI' = 'EMAIL') =>
  enregistrerRecherche(p.acteur, { adresse, par }, NOW);
const enAttente = (p: Personne) => db.message.count({ where: { userId: p.userId } });
/** A message of today, written and not gone. */
const unMessage = (p: Personne) =>
  db.$transaction((tx) =>
    notifier(
      tx,
      {
        modele: 'alertes.nouvelles',
        variables: { quoi: '1 nouvelle mission', recherches: 'x', toutes: 'x', url: 'x' },
        userId: p.userId,
        cle: cleDuJour(p.id, NOW),
      },
      NOW,
    ),
  );

let p: Personne;
beforeEach(async () => {
  p = await unBeneficiaire();
});

const SPORT = 'la recherche «\u00a0Sport\u00a0»';
const TOUTES = { quoi: 'TOUT', objet: 'vos recherches', arrete: true, arreteLe: null };

describe('ne plus rien recevoir', () => {
  it.each([
    ['en pause', (id: string) => suspendreRecherche(p.acteur, { rechercheId: id }, NOW)],
    ['enlevée', (id: string) => enleverRecherche(p.acteur, { rechercheId: id }, NOW)],
    [
      'arrêtée par le lien',
      (id: string) => arreterAlertes(PUBLIC, { lien: ecrireArret({ quoi: 'UNE', id }) }, NOW),
    ],
    ['seulement ici, en la gardant', () => enregistrer(p, 'q=lire', 'ICI')],
    ['l’accord retiré', () => retirerConsentement(p.acteur, { beneficiaireId: p.id }, NOW)],
    ['seulement ici', () => choisirMoyen(p.acteur, { par: 'ICI' }, NOW)],
  ])('%s : le message écrit ce matin ne part pas', async (_, arreter) => {
    const r = await uneRecherche(p);
    await unMessage(p);
    await arreter(r.id);
    expect(await enAttente(p)).toBe(0);
  });

  it('un message retiré ne fait pas redire ce qu’un autre a dit avant', async () => {
    const [avant, dite] = [heure(-72), heure(-24)];
    const a = await uneRecherche(p, 'q=lire', { vuAvant: avant, vuJusquA: dite, pauseeLe: dite });
    const b = await uneRecherche(p, 'commune=01053&rayon=5', { vuJusquA: avant });
    await uneMission({ publiee: true, champs: { publieeLe: heure(-12) } });
    await passerLesAlertes(NOW);
    expect(await enAttente(p)).toBe(1);
    await choisirMoyen(p.acteur, { par: 'ICI' }, NOW);
    const lire = (id: string) => db.rechercheEnregistree.findUniqueOrThrow({ where: { id } });
    expect((await lire(a.id)).vuJusquA).toEqual(dite);
    expect((await lire(b.id)).vuJusquA).toEqual(avant);
  });

  it('sans rien à choisir, ce que la personne a choisi avant reste', async () => {
    await enregistrer(p, 'q=lire', 'SMS');
    await enregistrerRecherche(p.acteur, { adresse: 'q=jardin' }, NOW);
    const { alertesPar } = await db.beneficiaire.findUniqueOrThrow({ where: { id: p.id } });
    expect(alertesPar).toBe('SMS');
  });

  it('une recherche arrêtée laisse partir le message des autres', async () => {
    const [r] = [await uneRecherche(p), await uneRecherche(p, 'q=a')];
    await unMessage(p);
    await suspendreRecherche(p.acteur, { rechercheId: r.id }, NOW);
    expect(await enAttente(p)).toBe(1);
  });

  it('par le lien : cette recherche ou toutes, et le retour rend ce qui vient d’être arrêté', async () => {
    const a = await uneRecherche(p, 'q=a');
    await uneRecherche(p, 'q=b');
    const c = await uneRecherche(p, 'q=c', { pauseeLe: new Date('2026-02-01') });
    const pauses = async () => (await siennes(p)).map((r) => r.pauseeLe !== null);
    const une = ecrireArret({ quoi: 'UNE', id: a.id });
    await arreterAlertes(PUBLIC, { lien: une }, NOW);
    expect(await pauses()).toEqual([true, false, true]);
    expect(await arretDuLien(une, NOW)).toEqual({
      quoi: 'UNE',
      objet: 'votre recherche du 1er mars 2026',
      arrete: true,
      arreteLe: NOW,
    });
    await reprendreAlertes(PUBLIC, { lien: une, arreteLe: NOW }, NOW);
    const toutes = ecrireArret({ quoi: 'TOUT', id: p.id });
    await arreterAlertes(PUBLIC, { lien: toutes }, heure(1));
    await arreterAlertes(PUBLIC, { lien: toutes }, heure(2));
    expect(await pauses()).toEqual([true, true, true]);
    expect(await arretDuLien(toutes, heure(1))).toEqual({ ...TOUTES, arreteLe: heure(1) });
    for (let i = 0; i < 2; i++)
      await reprendreAlertes(PUBLIC, { lien: toutes, arreteLe: heure(1) }, heure(1));
    expect(await pauses()).toEqual([false, false, true]);
    await reprendreRecherche(p.acteur, { rechercheId: c.id }, NOW);
    expect(await pauses()).toEqual([false, false, false]);
  });

  it('le retour est pour une heure, et pour ce que ce lien a arrêté', async () => {
    const a = await uneRecherche(p, 'domaine=sport');
    const une = ecrireArret({ quoi: 'UNE', id: a.id });
    const toutes = ecrireArret({ quoi: 'TOUT', id: p.id });
    const reprendre = (lien: string, now = NOW) => reprendreAlertes(PUBLIC, { lien, arreteLe: NOW }, now);
    await suspendreRecherche(p.acteur, { rechercheId: a.id }, NOW);
    expect(await arretDuLien(une, NOW)).toMatchObject({ objet: SPORT, arrete: true, arreteLe: null });
    await reprendre(une);
    expect((await siennes(p))[0]!.pauseeLe, 'ce qui est en pause dans l’espace').toEqual(NOW);
    await reprendreRecherche(p.acteur, { rechercheId: a.id }, NOW);
    await arreterAlertes(PUBLIC, { lien: toutes }, NOW);
    expect((await arretDuLien(une, NOW))!.arreteLe, 'l’autre lien').toBeNull();
    await reprendre(une);
    expect((await siennes(p))[0]!.pauseeLe).toEqual(NOW);
    expect((await arretDuLien(toutes, heure(0.9)))!.arreteLe).toEqual(NOW);
    expect((await arretDuLien(toutes, heure(1)))!.arreteLe).toBeNull();
    await expect(reprendre(toutes, heure(1))).rejects.toMatchObject({ code: 'TROP_TARD' });
    await reprendre(toutes, heure(0.9));
    expect((await siennes(p))[0]).toMatchObject({ pauseeLe: null, arreteePar: null });
    await enleverRecherche(p.acteur, { rechercheId: a.id }, NOW);
    expect(await arretDuLien(une, NOW)).toEqual({ quoi: 'UNE', objet: null, arrete: true, arreteLe: null });
  });

  it('qui ne reçoit plus rien d’une autre façon le lit sur la page du lien', async () => {
    await uneRecherche(p);
    const lien = ecrireArret({ quoi: 'TOUT', id: p.id });
    expect(await arretDuLien(lien, NOW)).toEqual({ ...TOUTES, arrete: false });
    await choisirMoyen(p.acteur, { par: 'ICI' }, NOW);
    expect(await arretDuLien(lien, NOW)).toEqual(TOUTES);
  });

  it('un lien que personne n’a écrit est introuvable, et n’arrête rien', async () => {
    await uneRecherche(p);
    const faux = `t${Buffer.from(p.id.replaceAll('-', ''), 'hex').toString('base64url')}${'A'.repeat(22)}`;
    await expect(arreterAlertes(PUBLIC, { lien: faux }, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    await expect(reprendreAlertes(PUBLIC, { lien: faux, arreteLe: NOW }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    expect(await arretDuLien(faux, NOW)).toBeNull();
    expect(await siennes(p)).toMatchObject([{ pauseeLe: null }]);
  });
});
