import { beforeEach, describe, expect, it } from 'vitest';
import { direProposable } from '@/lib/beneficiaires/commands/proposable';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { proposerMission } from '@/lib/parcours/commands/proposition';
import { calculerLot } from '@/lib/propositions/commands/calcul';
import { transmettreLot } from '@/lib/propositions/commands/envoi';
import { annulerLot, enleverPaire, envoyerLot, preparerLot } from '@/lib/propositions/commands/lot';
import { ouvrirLot } from '@/lib/propositions/commands/ouvrir';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { fermerLesLots, unLot, unProposable } from '../../factories/lots';
import { uneAssociation, uneMission } from '../../factories/missions';
import { unSuivi } from '../../factories/parcours';

const NOW = new Date('2026-03-03T09:00:00Z');
const TOUT = { territoireId: null, parPersonne: 1 };

/** Nobody of the tests before is in the way. */
beforeEach(async () => {
  await fermerLesLots();
  await db.beneficiaire.updateMany({ data: { veutPropositionsLe: null } });
  await db.mission.updateMany({ data: { statut: 'ARCHIVEE' } });
});

async function preparee(saisie = TOUT) {
  const { acteur } = await unCoordinateur();
  const lot = await preparerLot(acteur, saisie, NOW);
  await calculerLot(lot, NOW);
  const ouvert = await ouvrirLot(acteur, { ...lot, page: 1, sans: false }, NOW);
  return { lot: ouvert.lot, gens: ouvert.personnes.lignes };
}

describe('préparer', () => {
  it('est réservé à la coordination, dans son Département', async () => {
    const { referent, personne } = await unSuivi();
    await unProposable();
    for (const { acteur } of [referent, personne, await uneAssociation(), await unAgentDuDepartement()])
      await expect(preparerLot(acteur, TOUT, NOW)).rejects.toThrow('réservée');
    const { acteur } = await unCoordinateur();
    const ailleurs = { ...acteur, departementCode: '02' };
    await expect(preparerLot(ailleurs, TOUT, NOW)).rejects.toThrow('Personne n’a demandé');
  });

  it('ne prend que qui l’a demandé, participe et cherche, dans ce territoire', async () => {
    const oui = await unProposable();
    await unBeneficiaire();
    await unProposable({ etape: 'EN_PAUSE' });
    await unProposable({ profilCompletLe: null });
    const sansAccord = await unBeneficiaire({ consent: false, profil: { veutPropositionsLe: NOW } });
    const { gens, lot } = await preparee();
    expect(gens.map((g) => g.id)).toEqual([oui.id]);
    expect(gens.map((g) => g.id)).not.toContain(sansAccord.id);
    expect(lot.considerees).toBe(1);
  });

  it('dit qu’un autre est ouvert, et rend le sien à qui l’envoie deux fois', async () => {
    await unProposable();
    const { acteur } = await unCoordinateur();
    const premier = await preparerLot(acteur, TOUT, NOW);
    expect(await preparerLot(acteur, TOUT, NOW)).toEqual(premier);
    await expect(preparerLot((await unCoordinateur()).acteur, TOUT, NOW)).rejects.toThrow(
      'déjà en préparation',
    );
    const taches = await db.$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE key = ${`calculer_lot:${premier.lotId}`}`;
    expect(taches).toHaveLength(1);
  });

  it('respecte les places, sert le plus de personnes, et dit pourquoi à chacune', async () => {
    const mission = await uneMission({ publiee: true, places: 2 });
    for (let i = 0; i < 3; i++) await unProposable();
    const { gens, lot } = await preparee({ territoireId: null, parPersonne: 3 });
    expect(gens).toHaveLength(3);
    const paires = gens.flatMap((g) => g.paires);
    expect(paires.map((p) => p.mission.id)).toEqual([mission.id, mission.id]);
    for (const p of paires) expect(p.raisons.length).toBeGreaterThan(0);
    expect(gens.filter((g) => g.paires.length === 0)).toMatchObject([{ possibles: 1, proposees: 0 }]);
    expect(lot).toMatchObject({ statut: 'PRET', considerees: 3, servies: 2, retenues: 2 });
    expect(lot.borne).toBeCloseTo(2e-6, 9);
    const ligne = await db.journal.findFirstOrThrow({ where: { action: 'lot.preparer', objetId: lot.id } });
    expect(ligne.codes).toMatchObject({ graine: lot.graine, nombre: 3 });
  });

  it('ne propose pas de nouveau ce qui l’a déjà été', async () => {
    const [personne, mission] = [await unProposable(), await uneMission({ publiee: true })];
    const { acteur } = await unCoordinateur();
    await proposerMission(acteur, { beneficiaireId: personne.id, missionId: mission.id, mot: null }, NOW);
    expect((await preparee()).gens).toMatchObject([{ possibles: 0, paires: [] }]);
  });

  it('ignore le métier visé, que la coordination ne connaît pas', async () => {
    await uneMission({ publiee: true, champs: { codesRome: ['A1203'] } });
    await unProposable({ metierVise: 'A1203' });
    const { gens } = await preparee();
    expect(gens[0]!.paires[0]!.raisons.join(' ')).not.toMatch(/métier/);
  });

  it('ne laisse rien quand on l’annule pendant le calcul', async () => {
    await uneMission({ publiee: true });
    await unProposable();
    const { acteur } = await unCoordinateur();
    const lot = await preparerLot(acteur, TOUT, NOW);
    await annulerLot(acteur, lot, NOW);
    await calculerLot(lot, NOW);
    expect(await db.personneLot.count({ where: lot })).toBe(0);
    await expect(annulerLot((await unCoordinateur()).acteur, lot, NOW)).rejects.toThrow('changé entre-temps');
  });
});

describe('relire', () => {
  it('est introuvable ailleurs, et s’écrit au journal', async () => {
    const { coordination, saisie, personne } = await unLot();
    const vue = { ...saisie, page: 1, sans: false };
    const ailleurs = { ...coordination.acteur, departementCode: '02' };
    await expect(ouvrirLot(ailleurs, vue, NOW)).rejects.toThrow('introuvable');
    await expect(ouvrirLot((await unAgentDuDepartement()).acteur, vue, NOW)).rejects.toThrow('introuvable');
    const { personnes } = await ouvrirLot(coordination.acteur, vue, NOW);
    expect(personnes.lignes).toMatchObject([{ id: personne.id, nom: 'Samira Durand' }]);
    expect(await db.journal.count({ where: { action: 'identite.lire', beneficiaireId: personne.id } })).toBe(
      1,
    );
    expect((await ouvrirLot(coordination.acteur, { ...vue, sans: true }, NOW)).personnes.total).toBe(0);
  });

  it('enlève une proposition, et la personne passe parmi celles qui n’ont rien', async () => {
    const { coordination, saisie, paire } = await unLot();
    await enleverPaire(coordination.acteur, { paireId: paire.id }, NOW);
    const { personnes } = await ouvrirLot(coordination.acteur, { ...saisie, page: 1, sans: true }, NOW);
    expect(personnes.lignes).toMatchObject([{ proposees: 1, paires: [] }]);
    await expect(envoyerLot(coordination.acteur, saisie, NOW)).rejects.toThrow('Il ne reste aucune');
  });
});

describe('envoyer', () => {
  it('propose par la commande de tous les jours, prévient chaque personne, et ne garde aucun nom', async () => {
    const { coordination, saisie, personne, mission } = await unLot();
    await envoyerLot(coordination.acteur, saisie, NOW);
    expect(await db.proposition.count({ where: { beneficiaireId: personne.id } })).toBe(0);
    await transmettreLot(saisie, NOW);
    const [faite] = await db.proposition.findMany({ where: { beneficiaireId: personne.id } });
    expect(faite).toMatchObject({ missionId: mission.id, auteurId: coordination.user.id, reponse: null });
    expect(await db.message.count({ where: { userId: personne.user.id } })).toBe(1);
    expect(await db.lotPropositions.findUniqueOrThrow({ where: { id: saisie.lotId } })).toMatchObject({
      statut: 'ENVOYE',
      envoyees: 1,
    });
    expect(await db.personneLot.count({ where: saisie })).toBe(0);
    expect(await db.journal.count({ where: { action: 'lot.envoye', objetId: saisie.lotId } })).toBe(1);
  });

  it('laisse tranquille qui a changé d’avis entre-temps', async () => {
    const { coordination, saisie, personne } = await unLot();
    await envoyerLot(coordination.acteur, saisie, NOW);
    await db.beneficiaire.update({ where: { id: personne.id }, data: { veutPropositionsLe: null } });
    await transmettreLot(saisie, NOW);
    expect(await db.proposition.count({ where: { beneficiaireId: personne.id } })).toBe(0);
    expect(await db.lotPropositions.findUniqueOrThrow({ where: { id: saisie.lotId } })).toMatchObject({
      statut: 'ENVOYE',
      envoyees: 0,
    });
  });

  it('s’arrête quand on l’annule', async () => {
    const { coordination, saisie, personne } = await unLot();
    await envoyerLot(coordination.acteur, saisie, NOW);
    await annulerLot(coordination.acteur, saisie, NOW);
    await transmettreLot(saisie, NOW);
    expect(await db.proposition.count({ where: { beneficiaireId: personne.id } })).toBe(0);
  });
});

describe('« je veux bien qu’on me propose des missions »', () => {
  it('est dit par la personne seule, daté, et repris en un geste', async () => {
    const { referent, personne } = await unSuivi();
    for (const { acteur } of [referent, await unCoordinateur()])
      await expect(direProposable(acteur, { propositions: 'oui' }, NOW)).rejects.toThrow('réservée');
    const lire = async () =>
      (await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).veutPropositionsLe;
    for (const _ of [1, 2]) await direProposable(personne.acteur, { propositions: 'oui' }, NOW);
    expect(await lire()).toEqual(NOW);
    await direProposable(personne.acteur, { propositions: 'non' }, NOW);
    expect(await lire()).toBeNull();
    expect(
      await db.journal.findMany({
        where: { beneficiaireId: personne.id, action: { startsWith: 'propositions.' } },
        select: { action: true },
        orderBy: { id: 'asc' },
      }),
    ).toEqual([{ action: 'propositions.accepter' }, { action: 'propositions.arreter' }]);
  });

  it('repris ou effacé, il ne reste rien de la personne dans ce qui se prépare', async () => {
    for (const partir of ['non', 'effacer'] as const) {
      const { personne, saisie } = await unLot();
      if (partir === 'non') await direProposable(personne.acteur, { propositions: 'non' }, NOW);
      else await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, NOW);
      expect(await db.personneLot.count({ where: saisie })).toBe(0);
      expect(await db.paireLot.count({ where: saisie })).toBe(0);
    }
  });
});
