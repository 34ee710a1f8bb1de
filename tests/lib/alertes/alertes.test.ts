import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { arreterAlertes } from '@/lib/alertes/commands/arret';
import {
  choisirMoyen,
  enleverRecherche,
  enregistrerRecherche,
  marquerVue,
  remettreRecherche,
  reprendreRecherche,
  suspendreRecherche,
} from '@/lib/alertes/commands/recherche';
import { ecrireArret } from '@/lib/notifications/lien';
import { arretDuLien, mesRecherches, rechercheAEnregistrer } from '@/lib/alertes/queries/mes-recherches';
import { RECHERCHES_MAX } from '@/lib/alertes/recherche';
import { PUBLIC } from '@/lib/auth/acteur';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { uneRecherche } from '../../factories/alertes';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const heure = (h: number) => new Date(NOW.getTime() + h * 3_600_000);
type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
const siennes = (p: Personne) =>
  db.rechercheEnregistree.findMany({ where: { beneficiaireId: p.id }, orderBy: { adresse: 'asc' } });
const enregistrer = (p: Personne, adresse: string, par: 'EMAIL' | 'SMS' | 'ICI' = 'EMAIL') =>
  enregistrerRecherche(p.acteur, { adresse, par }, NOW);

let p: Personne;
beforeEach(async () => {
  p = await unBeneficiaire();
});

describe('enregistrer une recherche', () => {
  it('retient ce qu’elle demande, une fois, sans ligne au journal', async () => {
    const lignes = await db.journal.count();
    await enregistrer(p, 'domaine=sport&commune=01053&page=2');
    await enregistrer(p, 'commune=01053&rayon=20&domaine=sport', 'ICI');
    expect(await siennes(p)).toMatchObject([
      { adresse: 'commune=01053&domaine=sport', vuJusquA: NOW, lueLe: NOW, pauseeLe: null },
    ]);
    expect((await db.beneficiaire.findUniqueOrThrow({ where: { id: p.id } })).alertesPar).toBe('ICI');
    expect(await db.journal.count()).toBe(lignes);
  });

  it('une commune inconnue n’est pas retenue', async () => {
    await enregistrer(p, 'commune=99999&q=lire');
    expect(await siennes(p)).toMatchObject([{ adresse: 'q=lire' }]);
  });

  it('demande un accord, et une place', async () => {
    const sans = await unBeneficiaire({ consent: false });
    await expect(enregistrer(sans, 'q=lire')).rejects.toMatchObject({ code: 'SANS_ACCORD' });
    for (let i = 0; i < RECHERCHES_MAX; i++) await uneRecherche(p, `q=mot${i}`);
    await expect(enregistrer(p, 'q=lire')).rejects.toMatchObject({ code: 'PLEIN' });
    await enregistrer(p, 'q=mot3');
    const [une] = await siennes(p);
    await enleverRecherche(p.acteur, { rechercheId: une!.id }, NOW);
    await enregistrer(p, 'q=lire');
    await expect(remettreRecherche(p.acteur, { rechercheId: une!.id }, NOW)).rejects.toMatchObject({
      code: 'PLEIN',
    });
  });

  it('enlevée ou en pause, la même revient', async () => {
    const r = await uneRecherche(p, 'q=lire', { pauseeLe: NOW, enleveeLe: NOW });
    await enregistrer(p, 'q=lire');
    expect(await siennes(p)).toMatchObject([{ id: r.id, pauseeLe: null, enleveeLe: null }]);
  });

  it('se dit en mots avant, et dit si elle y est déjà', async () => {
    expect(await rechercheAEnregistrer(p.acteur, 'commune=01053&rayon=10&page=4')).toMatchObject({
      adresse: 'commune=01053&rayon=10',
      mots: 'Missions autour de Bourg-en-Bresse, à 10\u00a0km',
      moyen: { choisi: 'EMAIL' },
      deja: false,
    });
    await enregistrer(p, 'commune=01053&rayon=10');
    expect((await rechercheAEnregistrer(p.acteur, 'rayon=10&commune=01053')).deja).toBe(true);
    expect(
      (await rechercheAEnregistrer((await unBeneficiaire()).acteur, 'rayon=10&commune=01053')).deja,
    ).toBe(false);
  });
});

describe('sa liste', () => {
  it('n’a que les siennes, la dernière en premier', async () => {
    await uneRecherche(p, 'q=a', { creeLe: new Date('2026-02-01') });
    await uneRecherche(p, 'q=b');
    await uneRecherche(await unBeneficiaire(), 'q=c');
    const { recherches } = await mesRecherches(p.acteur, NOW);
    expect(recherches.map((r) => r.adresse)).toEqual(['q=b', 'q=a']);
  });

  it('enlever se défait ; celle d’une autre personne est introuvable', async () => {
    const r = await uneRecherche(p, 'q=a');
    await enleverRecherche(p.acteur, { rechercheId: r.id }, NOW);
    expect((await mesRecherches(p.acteur, NOW)).recherches).toEqual([]);
    await remettreRecherche(p.acteur, { rechercheId: r.id }, NOW);
    await remettreRecherche(p.acteur, { rechercheId: r.id }, NOW);
    expect(await siennes(p)).toMatchObject([{ id: r.id, enleveeLe: null }]);
    const autre = (await unBeneficiaire()).acteur;
    for (const faire of [enleverRecherche, suspendreRecherche, reprendreRecherche, remettreRecherche])
      for (const rechercheId of [r.id, randomUUID()])
        await expect(faire(autre, { rechercheId }, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect(await siennes(p)).toMatchObject([{ enleveeLe: null, pauseeLe: null }]);
  });

  it('montre ce qui est en ligne depuis « C’est vu » ; ce qui arrive pendant la lecture reste nouveau', async () => {
    const r = await uneRecherche(p, 'commune=01053&rayon=5&domaine=sport');
    const sport = (titre: string, le: Date) =>
      uneMission({ publiee: true, champs: { titre, domaine: 'SPORT', publieeLe: le } });
    await sport('Avant', new Date('2026-02-01'));
    await sport('Courir', new Date('2026-03-02'));
    await uneMission({ publiee: true, champs: { publieeLe: new Date('2026-03-02') } });
    const nouvelles = async () => (await mesRecherches(p.acteur, heure(3))).recherches[0]!.nouvelles;
    expect(await nouvelles()).toMatchObject({
      total: 1,
      premieres: [{ titre: 'Courir', commune: 'Bourg-en-Bresse' }],
    });
    await sport('Nager', heure(1));
    // It is being put online while the page is read: looked at next time, never swallowed.
    await sport('Sauter', heure(2.9));
    await marquerVue(p.acteur, { rechercheId: r.id, jusqua: NOW }, heure(2));
    expect(await nouvelles()).toMatchObject({ total: 1, premieres: [{ titre: 'Nager' }] });
    // An older page, and one that says that it is tomorrow, change nothing of what has not been read.
    await marquerVue(p.acteur, { rechercheId: r.id, jusqua: new Date('2026-01-01') }, heure(2));
    await marquerVue(p.acteur, { rechercheId: r.id, jusqua: new Date('2030-01-01') }, heure(2));
    expect((await siennes(p))[0]!.lueLe).toEqual(heure(2 - 1 / 6));
    await suspendreRecherche(p.acteur, { rechercheId: r.id }, NOW);
    expect((await mesRecherches(p.acteur, heure(3))).recherches[0]).toMatchObject({
      enPause: true,
      nouvelles: { total: 0 },
    });
  });
});

describe('ses données', () => {
  it('se téléchargent en mots, et s’effacent', async () => {
    await uneRecherche(p, 'commune=01053&rayon=10&avec=fauteuil');
    await choisirMoyen(p.acteur, { par: 'SMS' }, NOW);
    const fichier = await exporterMesDonnees(p.acteur, {}, NOW);
    expect(fichier['recherches enregistrées']).toMatchObject([
      { recherche: 'Missions autour de Bourg-en-Bresse, à 10\u00a0km, accès en fauteuil' },
    ]);
    const toutes = ecrireArret({ quoi: 'TOUT', id: p.id });
    await effacerDonnees(p.acteur, { beneficiaireId: p.id, compris: true }, NOW);
    expect(await siennes(p)).toEqual([]);
    expect((await db.beneficiaire.findUniqueOrThrow({ where: { id: p.id } })).alertesPar).toBeNull();
    // The link of an old message says that all is stopped, and reads nothing.
    await arreterAlertes(PUBLIC, { lien: toutes }, NOW);
    expect(await arretDuLien(toutes, NOW)).toMatchObject({ objet: null, arrete: true, arreteLe: null });
  });
});
