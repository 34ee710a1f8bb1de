import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import {
  terminerMission,
  soumettreMission,
  suspendreMission,
  archiverMission,
  terminerMissionsPassees,
} from '@/lib/missions/commands/cycle';
import { demanderCorrection, publierMission, reprendreMission } from '@/lib/missions/commands/moderation';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const COCHEE = { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true };
const lire = (id: string) => db.mission.findUniqueOrThrow({ where: { id }, include: { creneaux: true } });

describe('mettre en ligne', () => {
  it('est à la coordination seule', async () => {
    const association = await uneAssociation();
    const mission = await uneMission({ associationId: association.id, champs: { statut: 'A_VALIDER' } });
    const saisir = { missionId: mission.id };
    for (const { acteur } of [
      association,
      await unReferent(),
      await unBeneficiaire(),
      await unAgentDuDepartement(),
    ]) {
      await expect(publierMission(acteur, { ...saisir, ...COCHEE }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
      await expect(demanderCorrection(acteur, { ...saisir, motif: 'x' }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
      await expect(reprendreMission(acteur, saisir, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
    }
    expect((await lire(mission.id)).statut).toBe('A_VALIDER');
  });

  it.each(Object.keys(COCHEE) as (keyof typeof COCHEE)[])('demande la case %s', async (oubliee) => {
    const { acteur } = await unCoordinateur();
    const mission = await uneMission({ champs: { statut: 'A_VALIDER' } });
    const controle = { ...COCHEE, [oubliee]: false };
    await expect(publierMission(acteur, { missionId: mission.id, ...controle }, NOW)).rejects.toMatchObject({
      code: 'CONTROLE',
      champs: { [oubliee]: [expect.any(String)] },
    });
  });

  it('demande une assurance valable, dernier jour compris', async () => {
    const { acteur } = await unCoordinateur();
    const association = await uneAssociation();
    const mission = await uneMission({ associationId: association.id, champs: { statut: 'A_VALIDER' } });
    const publier = (now: Date) => publierMission(acteur, { missionId: mission.id, ...COCHEE }, now);
    const expirer = (le: string | null) =>
      db.association.update({
        where: { id: association.id },
        data: { assuranceExpireLe: le ? new Date(le) : null },
      });
    await expirer(null);
    await expect(publier(NOW)).rejects.toMatchObject({ champs: { assurance: [expect.any(String)] } });
    await expirer('2026-03-03');
    await expect(publier(new Date('2026-03-03T23:30:00Z'))).rejects.toMatchObject({ code: 'CONTROLE' });
    await publier(new Date('2026-03-03T22:30:00Z'));
    expect(await lire(mission.id)).toMatchObject({ statut: 'PUBLIEE', controleParId: acteur.userId });
    expect(
      await db.journal.findFirst({ where: { objetId: mission.id, action: 'mission.publier' } }),
    ).toMatchObject({
      acteurId: acteur.userId,
      de: 'A_VALIDER',
      vers: 'PUBLIEE',
    });
  });

  it('peut attendre une correction, dite en mots que le journal ne garde pas', async () => {
    const { acteur } = await unCoordinateur();
    const association = await uneAssociation();
    const mission = await uneMission({ associationId: association.id, champs: { statut: 'A_VALIDER' } });
    await demanderCorrection(acteur, { missionId: mission.id, motif: 'Dites qui accueille.' }, NOW);
    expect(await lire(mission.id)).toMatchObject({
      statut: 'A_CORRIGER',
      motifCorrection: 'Dites qui accueille.',
    });
    await soumettreMission(association.acteur, { missionId: mission.id }, NOW);
    await publierMission(acteur, { missionId: mission.id, ...COCHEE }, NOW);
    expect((await lire(mission.id)).motifCorrection).toBeNull();
  });
});

describe('finir, mettre en pause, ranger', () => {
  it('n’est pas pour une autre association', async () => {
    const mission = await uneMission({ publiee: true });
    const { acteur } = await uneAssociation();
    for (const verbe of [terminerMission, suspendreMission, archiverMission, soumettreMission])
      await expect(verbe(acteur, { missionId: mission.id }, NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
  });

  it('ferme les demandes en mots neutres et finit les affectations', async () => {
    const association = await uneAssociation();
    const mission = await uneMission({ publiee: true, associationId: association.id });
    const affectation = await uneAffectation(mission);
    const offre = await uneCandidature(mission, 'DEPOSEE');
    await terminerMission(association.acteur, { missionId: mission.id }, NOW);
    expect(await lire(mission.id)).toMatchObject({ statut: 'TERMINEE', placesPrises: 0 });
    expect((await db.candidature.findUniqueOrThrow({ where: { id: offre.id } })).statut).toBe('SANS_SUITE');
    const { finLe } = await db.affectation.findUniqueOrThrow({ where: { id: affectation.id } });
    expect(finLe?.toISOString()).toBe('2026-03-03T00:00:00.000Z');
    await archiverMission(association.acteur, { missionId: mission.id }, NOW);
    await expect(terminerMission(association.acteur, { missionId: mission.id }, NOW)).rejects.toMatchObject({
      code: 'TRANSITION',
    });
  });

  it('se fait seule le lendemain du dernier jour, en ligne, complète ou en pause, et une fois', async () => {
    const finLe = new Date('2026-03-02');
    const passees = [];
    for (const statut of ['PUBLIEE', 'COMPLETE', 'SUSPENDUE'] as const)
      passees.push(await uneMission({ publiee: true, champs: { statut, finLe } }));
    const { personne, id } = await uneAffectation(passees[0]!);
    const souhait = await uneCandidature(passees[1]!, 'LISTE_D_ATTENTE');
    const gardees = [
      await uneMission({ publiee: true, champs: { finLe: new Date('2026-03-03') } }),
      await uneMission({ publiee: true }),
      await uneMission({ champs: { statut: 'A_VALIDER', finLe } }),
    ];
    expect(await terminerMissionsPassees(SYSTEME, {}, NOW)).toEqual({ terminees: 3 });
    for (const m of passees)
      expect(await lire(m.id)).toMatchObject({ statut: 'TERMINEE', placesPrises: 0, statutLe: NOW });
    for (const m of gardees) expect((await lire(m.id)).statut).toBe(m.statut);
    expect(
      await db.journal.findMany({
        where: { objetId: { in: passees.map((m) => m.id) }, action: 'mission.terminer' },
        select: { acteurRole: true, acteurId: true, de: true, vers: true },
        orderBy: { id: 'asc' },
      }),
    ).toEqual(
      expect.arrayContaining(
        ['PUBLIEE', 'COMPLETE', 'SUSPENDUE'].map((de) => ({
          ...{ acteurRole: 'SYSTEME', acteurId: null },
          ...{ de, vers: 'TERMINEE' },
        })),
      ),
    );
    expect((await db.affectation.findUniqueOrThrow({ where: { id } })).finLe).not.toBeNull();
    expect((await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).etape).toBe(
      'EN_RECHERCHE',
    );
    expect((await db.candidature.findUniqueOrThrow({ where: { id: souhait.id } })).statut).toBe('SANS_SUITE');
    expect(await terminerMissionsPassees(SYSTEME, {}, NOW)).toEqual({ terminees: 0 });
  });

  it('sans dernier jour dit, une mission finit après la dernière de ses dates', async () => {
    const dates = async (...jours: (string | null)[]) => {
      const mission = await uneMission({ publiee: true });
      for (const [i, jour] of jours.entries())
        await db.creneau.update({
          where: { id: mission.creneaux[i]!.id },
          data: { date: jour && new Date(jour) },
        });
      return mission;
    };
    const passee = await dates('2026-02-01', '2026-03-02');
    const gardees = [
      await dates('2026-02-01', '2026-03-03'),
      await dates('2026-02-01', null),
      await uneMission({ publiee: true }),
    ];
    expect(await terminerMissionsPassees(SYSTEME, {}, NOW)).toEqual({ terminees: 1 });
    expect((await lire(passee.id)).statut).toBe('TERMINEE');
    for (const m of gardees) expect((await lire(m.id)).statut).toBe('PUBLIEE');
  });

  it('une pause garde les bénévoles ; la reprise propose les places libres à la file', async () => {
    const association = await uneAssociation();
    const { acteur } = await unCoordinateur();
    const mission = await uneMission({ publiee: true, associationId: association.id, places: 2 });
    await uneAffectation(mission);
    const attente = await uneCandidature(mission, 'LISTE_D_ATTENTE');
    await suspendreMission(association.acteur, { missionId: mission.id }, NOW);
    expect(await lire(mission.id)).toMatchObject({ statut: 'SUSPENDUE', placesPrises: 1 });
    await reprendreMission(acteur, { missionId: mission.id }, NOW);
    expect(await lire(mission.id)).toMatchObject({ statut: 'COMPLETE', placesPrises: 2 });
    expect((await db.candidature.findUniqueOrThrow({ where: { id: attente.id } })).statut).toBe(
      'PLACE_OFFERTE',
    );
  });
});
