import { describe, expect, it } from 'vitest';
import {
  apprendre,
  genes,
  phraseApprise,
  retenir,
  RIEN_APPRIS,
  type Ecartee,
} from '@/lib/appariement/appris';
import { ecarterMission, remettreMission } from '@/lib/appariement/commands/ecart';
import { POIDS } from '@/lib/appariement/poids';
import { missionPour, missionsPour } from '@/lib/appariement/queries';
import { mesMissionsEcartees } from '@/lib/appariement/queries/ecarts';
import { noter, score } from '@/lib/appariement/score';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { db } from '@/lib/db';
import type { ADistance, MotifEcart } from '@/lib/generated/prisma/enums';
import { unProfil, uneMissionAppariable } from '../../factories/appariement';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-02T10:00:00Z');

describe('ce qui s’apprend d’une mission mise de côté', () => {
  const profil = unProfil();
  const ecarter = (motif: MotifEcart | null, km: number, champs = {}): Ecartee => {
    const m = uneMissionAppariable(km, champs);
    const { associationId, commune } = m;
    return { missionId: m.id, motif, ...retenir(motif, profil, m), mission: { associationId, commune } };
  };
  const codes = (ecartees: Ecartee[], mission: ReturnType<typeof uneMissionAppariable>) =>
    genes({ ...profil, appris: apprendre(ecartees) }, mission).map((dire) => dire().code);
  const ailleurs = {
    domaine: 'SPORT' as const,
    associationId: 'autre',
    creneaux: [{ demiJournee: 'JEUDI_MATIN' as const, heureDebut: '09:00', heureFin: '12:00' }],
  };

  it('n’est rien sans raison', () => {
    expect(apprendre([ecarter(null, 5)])).toEqual(RIEN_APPRIS);
    expect(codes([ecarter(null, 5)], uneMissionAppariable(5))).toEqual([]);
  });

  it.each([
    ['TROP_LOIN', uneMissionAppariable(8, ailleurs), uneMissionAppariable(7, ailleurs)],
    [
      'DOMAINE',
      uneMissionAppariable(1, { ...ailleurs, domaine: 'ENVIRONNEMENT' }),
      uneMissionAppariable(1, ailleurs),
    ],
    [
      'ASSOCIATION',
      uneMissionAppariable(1, { ...ailleurs, associationId: 'association' }),
      uneMissionAppariable(1, ailleurs),
    ],
    [
      'MOMENTS',
      uneMissionAppariable(1, { ...ailleurs, creneaux: uneMissionAppariable(1).creneaux.slice(0, 1) }),
      uneMissionAppariable(1, {
        ...ailleurs,
        creneaux: [...uneMissionAppariable(1).creneaux, ...ailleurs.creneaux],
      }),
    ],
  ] as const)('%s touche ce qui lui ressemble, et rien d’autre', (motif, pareille, autre) => {
    expect(codes([ecarter(motif, 8)], pareille)).toEqual([`appris:${motif}`]);
    expect(codes([ecarter(motif, 8)], autre)).toEqual([]);
  });

  it('« trop loin » n’apprend rien d’une mission de sa commune, et ne touche pas ce qui se fait de chez soi', () => {
    expect(apprendre([ecarter('TROP_LOIN', 0)]).loinKm).toBeNull();
    const loin = (aDistance: ADistance) =>
      codes([ecarter('TROP_LOIN', 4)], uneMissionAppariable(9, { ...ailleurs, aDistance }));
    expect(loin('TOTALE')).toEqual([]);
    expect(loin('POSSIBLE')).toEqual(['appris:TROP_LOIN']);
  });

  it('se compte à part du total, et se dit sans écarter la mission', () => {
    const mission = uneMissionAppariable(9);
    const deux = { ...profil, appris: apprendre([ecarter('TROP_LOIN', 8), ecarter('DOMAINE', 8)]) };
    expect(noter(deux, mission, POIDS)).toEqual({ ...noter(profil, mission, POIDS), genes: 2 });
    const apres = score(deux, mission, POIDS);
    expect(apres.total).toBe(score(profil, mission, POIDS).total);
    expect(apres.eligible).toBe(true);
    expect(apres.reserves.map((r) => r.personne)).toEqual([
      'c’est loin, comme une mission que vous avez mise de côté',
      'un domaine qui ne vous plaît pas : Environnement',
    ]);
  });

  it('ne garde d’une raison que ce qu’elle dit, et ce qu’elle disait ce jour-là', () => {
    const m = uneMissionAppariable(8);
    expect(retenir(null, profil, m)).toEqual({
      loinKm: null,
      lieuSur: false,
      domaine: null,
      demiJournees: [],
    });
    expect(retenir('ASSOCIATION', profil, m)).toEqual(retenir(null, profil, m));
    expect(retenir('DOMAINE', profil, m)).toEqual({ ...retenir(null, profil, m), domaine: 'ENVIRONNEMENT' });
    const loin = ecarter('TROP_LOIN', 8);
    const demenage = { ...profil, y: profil.y + 7000, appris: apprendre([loin]) };
    const codesDe = (km: number) => genes(demenage, uneMissionAppariable(km, ailleurs)).map((g) => g().code);
    // Seven kilometres nearer to it now: what is too far is still eight kilometres, from the new home.
    expect([codesDe(8), codesDe(16)]).toEqual([[], ['appris:TROP_LOIN']]);
  });

  it('se dit en une phrase, sans kilomètres quand une position est estimée', () => {
    const phrase = (e: Ecartee) => phraseApprise(e);
    expect(phrase(ecarter('TROP_LOIN', 8))).toBe('Les missions à 8 km ou plus viennent après les autres.');
    expect(phrase(ecarter('TROP_LOIN', 8, { precision: 'ESTIMEE_EPCI' }))).toBe(
      'Les missions aussi loin que celle-ci, à Viriat, viennent après les autres.',
    );
    expect(phrase(ecarter('MOMENTS', 8))).toBe(
      'Les missions qui ont lieu seulement le lundi matin et le mardi matin viennent après les autres.',
    );
    for (const rien of [ecarter(null, 8), ecarter('TROP_LOIN', 0), ecarter('MOMENTS', 8, { creneaux: [] })])
      expect(phrase(rien)).toBe('Elle n’est plus dans votre liste.');
  });
});

describe('« pas pour moi »', () => {
  const ids = async (...a: Parameters<typeof missionsPour>) =>
    (await missionsPour(...a)).missions.map((m) => m.mission.id);

  it('n’est qu’à la personne elle-même', async () => {
    const missionId = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
    for (const { acteur } of [await unReferent(), await unCoordinateur(), await uneAssociation()])
      await expect(ecarterMission(acteur, { missionId, motif: null }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
  });

  it('se dit d’une mission en ligne, par qui participe', async () => {
    const lea = await unBeneficiaire();
    const { id: missionId } = await uneMission({ publiee: true });
    const saisie = { missionId, motif: null };
    const sans = await unBeneficiaire({ consent: false });
    await expect(ecarterMission(sans.acteur, saisie, NOW)).rejects.toMatchObject({ code: 'SANS_ACCORD' });
    const brouillon = await uneMission();
    await expect(
      ecarterMission(lea.acteur, { missionId: brouillon.id, motif: null }, NOW),
    ).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect(await db.missionEcartee.count()).toBe(0);
  });

  it('ôte la mission de la liste, fait passer après celles qui lui ressemblent, et se défait', async () => {
    const referent = await unReferent();
    const { acteur: coordination } = await unCoordinateur();
    const lea = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    const autre = await unBeneficiaire();
    const aimee = await uneMission({ publiee: true, champs: { domaine: 'ANIMAUX', titre: 'Chats' } });
    const pareille = await uneMission({ publiee: true, champs: { domaine: 'ANIMAUX', titre: 'Chiens' } });
    const loin = await uneMission({ publiee: true, commune: '01451', champs: { domaine: 'SPORT' } });
    const avant = await ids(lea.acteur, lea.id, NOW, 1, 50);
    expect(avant.indexOf(pareille.id)).toBeLessThan(avant.indexOf(loin.id));
    const lignes = await db.journal.count();

    await ecarterMission(lea.acteur, { missionId: aimee.id, motif: null }, NOW);
    expect(await ids(lea.acteur, lea.id, NOW, 1, 50)).toEqual(avant.filter((id) => id !== aimee.id));
    await ecarterMission(lea.acteur, { missionId: aimee.id, motif: 'DOMAINE' }, NOW);
    const apres = await ids(lea.acteur, lea.id, NOW, 1, 50);
    expect(apres).not.toContain(aimee.id);
    expect(apres.indexOf(pareille.id)).toBeGreaterThan(apres.indexOf(loin.id));
    expect((await missionsPour(lea.acteur, lea.id, NOW)).ecartees).toBe(1);
    expect(await missionPour(lea.acteur, lea.id, aimee.id, NOW)).toMatchObject({ ecartee: true });
    expect(await mesMissionsEcartees(lea.acteur)).toEqual([
      {
        missionId: aimee.id,
        titre: 'Chats',
        association: expect.any(String),
        motif: 'DOMAINE',
        phrase: 'Les missions du domaine Animaux viennent après les autres.',
        enLigne: true,
      },
    ]);

    // Her référent reads her list; the coordination's, another person's, and the journal know nothing of it.
    expect(await ids(referent.acteur, lea.id, NOW, 1, 50)).toEqual(apres);
    expect(await ids(coordination, lea.id, NOW, 1, 50)).toContain(aimee.id);
    const vue = await missionPour(coordination, lea.id, pareille.id, NOW);
    expect(vue!.appariement.reserves.map((r) => r.code).join()).not.toContain('appris');
    expect(await ids(autre.acteur, autre.id, NOW, 1, 50)).toContain(aimee.id);
    expect(await db.journal.count()).toBe(lignes);

    await remettreMission(autre.acteur, { missionId: aimee.id });
    expect(await ids(lea.acteur, lea.id, NOW, 1, 50)).toEqual(apres);
    await remettreMission(lea.acteur, { missionId: aimee.id });
    await remettreMission(lea.acteur, { missionId: aimee.id });
    expect(await ids(lea.acteur, lea.id, NOW, 1, 50)).toEqual(avant);
    expect(await mesMissionsEcartees(lea.acteur)).toEqual([]);
  });

  it('dit deux fois en même temps n’est dit qu’une fois', async () => {
    const lea = await unBeneficiaire();
    const { id: missionId } = await uneMission({ publiee: true });
    const dire = (motif: MotifEcart) => ecarterMission(lea.acteur, { missionId, motif }, NOW);
    await Promise.all([dire('TROP_LOIN'), dire('DOMAINE'), dire('TROP_LOIN')]);
    expect(await db.missionEcartee.count({ where: { beneficiaireId: lea.id } })).toBe(1);
  });

  it('se télécharge avec ses données et s’efface avec elles', async () => {
    const lea = await unBeneficiaire();
    const { id: missionId } = await uneMission({ publiee: true, champs: { titre: 'Trier des livres' } });
    await ecarterMission(lea.acteur, { missionId, motif: 'TROP_LOIN' }, NOW);
    expect((await exporterMesDonnees(lea.acteur, {}, NOW))['missions mises de côté']).toMatchObject([
      { mission: 'Trier des livres', pourquoi: 'C’est trop loin' },
    ]);
    await effacerDonnees(lea.acteur, { beneficiaireId: lea.id, compris: true }, NOW);
    expect(await db.missionEcartee.count({ where: { beneficiaireId: lea.id } })).toBe(0);
    await expect(ecarterMission(lea.acteur, { missionId, motif: null }, NOW)).rejects.toMatchObject({
      code: 'SANS_ACCORD',
    });
  });

  it('se lit en autant de requêtes, qu’il y en ait une ou dix', async () => {
    const lea = await unBeneficiaire();
    const compter = async () => [
      (await compterRequetes(() => missionsPour(lea.acteur, lea.id, NOW))).nombre,
      (await compterRequetes(() => mesMissionsEcartees(lea.acteur))).nombre,
    ];
    const ecarter = async () => {
      const { id: missionId } = await uneMission({ publiee: true });
      await ecarterMission(lea.acteur, { missionId, motif: 'MOMENTS' }, NOW);
    };
    await ecarter();
    const une = await compter();
    for (let i = 0; i < 9; i++) await ecarter();
    expect(await compter()).toEqual(une);
  });
});
