import { beforeAll, describe, expect, it } from 'vitest';
import { ecarterMission } from '@/lib/appariement/commands/ecart';
import { LISTE_CRITERES, POIDS, type Poids } from '@/lib/appariement/poids';
import { missionPour, missionsPour } from '@/lib/appariement/queries';
import { db } from '@/lib/db';
import * as E from '@/lib/generated/prisma/enums';
import type { Prisma } from '@/lib/generated/prisma/client';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { AIN } from '../../factories/territoires';
import { tirage } from '../../factories/tirage';
import { parForceBrute, toutesLesMissions } from '../../support/force-brute';

const NOW = new Date('2026-03-02T10:00:00Z');
const COMBIEN = 3000;

const h = tirage(20260302);
const chiffres = (n: number) => String(Math.floor(n)).padStart(6, '0');

/** Missions from next door to 130 km away, some from home, some elsewhere, full, closed, over or past. */
async function semer() {
  await uneAssociation();
  await db.departement.create({
    data: {
      code: '99',
      nom: 'Voisin',
      nomAvecDe: 'du Voisin',
      nomAvecDans: 'dans le Voisin',
      nomDispositif: 'x',
    },
  });
  const associations = await Promise.all(Array.from({ length: 40 }, () => uneAssociation()));
  const lignes = Array.from({ length: COMBIEN }, (_, i): Prisma.MissionCreateManyInput => {
    const id = `00000000-0000-4000-8000-${chiffres(h.reel() * 1e6)}${chiffres(i)}`;
    const loin = h.reel() ** 2 * 130_000;
    const angle = h.reel() * 2 * Math.PI;
    return {
      id,
      titre: `Mission ${i}`,
      departementCode: h.oui(0.05) ? '99' : AIN,
      // One association owns a fifth of them.
      associationId: (h.oui(0.2) ? associations[0]! : h.choix(associations)).id,
      statut: h.oui(0.9) ? 'PUBLIEE' : h.choix(Object.values(E.StatutMission)),
      motifCorrection: 'À revoir',
      domaine: h.choix(Object.values(E.Domaine)),
      communeCode: h.choix(['01053', '01451', '01283']),
      lat: 46,
      lon: 5,
      x: 871_500 + loin * Math.cos(angle),
      y: 6_570_000 + loin * Math.sin(angle),
      precision: h.choix(Object.values(E.PrecisionPosition)),
      aDistance: h.oui(0.1) ? h.choix(Object.values(E.ADistance)) : 'NON',
      places: 2,
      placesPrises: h.oui(0.05) ? 2 : 0,
      finLe: h.oui(0.05) ? new Date('2026-02-01') : null,
      publieeLe: NOW,
      nePasRemplacerEmploi: true,
      securiteVerifiee: true,
      fraisDits: true,
      accessibleFauteuil: h.oui(0.5),
      prochesTransports: h.oui(0.5),
      permisNecessaire: h.oui(0.2),
      lectureNecessaire: h.oui(0.4),
      portDeCharges: h.oui(0.3),
      longtempsDebout: h.oui(0.3),
      enEquipe: h.oui(0.7),
      calme: h.oui(0.3),
      enfantsBienvenus: h.oui(0.3),
      accompagnement: h.oui(0.5) ? h.choix(Object.values(E.Accompagnement)) : null,
      regularite: h.choix(Object.values(E.Regularite)),
      remboursement: h.choix(Object.values(E.Remboursement)),
      apprend: h.quelques(E.Competence, 3),
      codesRome: h.oui(0.3) ? [h.choix(['A1203', 'K2304', 'D1505'])] : [],
    };
  });
  await db.mission.createMany({ data: lignes });
  await db.creneau.createMany({
    data: lignes.flatMap(({ id }) =>
      h.quelques(E.DemiJournee, 4).map((demiJournee) => ({
        missionId: id!,
        demiJournee,
        date: h.oui(0.2) ? new Date(h.oui(0.5) ? '2026-02-10' : '2026-03-20') : null,
        heureDebut: '09:00',
        heureFin: h.choix(['12:00', '17:00']),
      })),
    ),
  });
}

/** The whole list of a person as the product reads it is that of the oracle; answers its missions. */
async function comparer(lea: Awaited<ReturnType<typeof unBeneficiaire>>, poids: Poids = POIDS) {
  const attendu = await parForceBrute(lea.id, await toutesLesMissions(NOW), poids);
  const lue = await missionsPour(lea.acteur, lea.id, NOW, 1, 10_000);
  const vue = lue.missions.map((m) => ({
    id: m.mission.id,
    decouverte: m.decouverte,
    raisons: m.appariement.raisons,
  }));
  expect(vue.length).toBeGreaterThan(10);
  expect(vue).toEqual(attendu.liste);
  expect(lue.pourquoiPas.map((m) => m.mission.id)).toEqual(attendu.pas);
  return vue.map((m) => m.id);
}

describe(`la liste d’une personne parmi ${COMBIEN} missions`, () => {
  beforeAll(semer, 120_000);

  const profils: [string, Parameters<typeof unBeneficiaire>[0]][] = [
    [
      'qui va loin',
      { profil: { rayonKm: 50, besoins: [], domainesSouhaites: ['SPORT', 'CULTURE_LOISIRS'] } },
    ],
    ['qui reste tout près', { profil: { rayonKm: 2, modesDeplacement: ['A_PIED'] } }],
    ['qui n’a encore rien dit', { profil: { rayonKm: null, modesDeplacement: [], disponibilites: [] } }],
    [
      'qui vit ailleurs',
      { commune: '01283', profil: { rayonKm: 30, modesDeplacement: ['TRANSPORTS', 'VELO'] } },
    ],
    [
      'qui a des besoins et un métier',
      {
        commune: '01451',
        profil: {
          besoins: ['PAS_DE_PERMIS', 'PEU_DE_LECTURE'],
          metierVise: 'K2304',
          competencesVisees: ['TRAVAILLER_EN_EQUIPE'],
          competences: ['AGIR_FACE_A_L_IMPREVU'],
          accompagnementSouhaite: 'TOUJOURS',
          compagnieSouhaitee: 'PLUTOT_SEUL',
          rythmeSouhaite: 'PONCTUELLE',
        },
      },
    ],
  ];
  it.each(profils)('est celle que donnerait la lecture de toutes, une par une : %s', async (_, traits) => {
    const lea = await unBeneficiaire(traits);
    await comparer(lea);
  });

  it('laisse de côté ce qu’elle a écarté, et range après ce qui y ressemble', async () => {
    const lea = await unBeneficiaire({ profil: { rayonKm: 30, modesDeplacement: ['VOITURE'] } });
    const { missions } = await missionsPour(lea.acteur, lea.id, NOW, 1, 4);
    const motifs = ['DOMAINE', 'TROP_LOIN', 'ASSOCIATION', null] as const;
    for (const [i, { mission }] of missions.entries())
      await ecarterMission(lea.acteur, { missionId: mission.id, motif: motifs[i]! }, NOW);
    const vues = await comparer(lea);
    for (const { mission } of missions) expect(vues).not.toContain(mission.id);
  });

  it('ne montre rien d’une association pour qui elle a travaillé', async () => {
    const lea = await unBeneficiaire({ profil: { rayonKm: 30, modesDeplacement: ['VOITURE'] } });
    const { missions } = await missionsPour(lea.acteur, lea.id, NOW, 1, 1);
    const { associationId } = await db.mission.findUniqueOrThrow({ where: { id: missions[0]!.mission.id } });
    await db.ancienEmployeur.create({ data: { beneficiaireId: lea.id, associationId, declareLe: NOW } });
    const vues = await comparer(lea);
    const siennes = await db.mission.findMany({ where: { associationId }, select: { id: true } });
    expect(siennes.filter((m) => vues.includes(m.id))).toEqual([]);
  });

  it('suit d’autres poids que ceux de départ', async () => {
    const poids = Object.fromEntries(LISTE_CRITERES.map((c, i) => [c, (i * 37) % 50])) as Poids;
    expect(poids).not.toEqual(POIDS);
    await db.poidsClassement.create({ data: { departementCode: AIN, ...poids, modifieLe: NOW } });
    const lea = await unBeneficiaire({ profil: { rayonKm: 30, modesDeplacement: ['VOITURE'] } });
    await comparer(lea, poids);
    await db.poidsClassement.deleteMany();
  });

  it('va au-delà de quatre cents missions, et de deux associations', async () => {
    const lea = await unBeneficiaire({
      profil: { rayonKm: 50, disponibilites: Object.values(E.DemiJournee), modesDeplacement: ['VOITURE'] },
    });
    const { total, missions } = await missionsPour(lea.acteur, lea.id, NOW, 1, 10);
    expect(total).toBeGreaterThan(400);
    const associations = new Map<string, number>();
    for (const { mission } of missions)
      associations.set(mission.association.nom, (associations.get(mission.association.nom) ?? 0) + 1);
    expect(Math.max(...associations.values())).toBeLessThanOrEqual(2);
    expect(missions.filter((m) => m.decouverte)).toHaveLength(2);
  });

  it('dit « à découvrir » sur la page d’une mission comme sur sa carte, pour qui la lit', async () => {
    const referent = await unReferent();
    const lea = await unBeneficiaire({
      referentId: referent.id,
      organismeId: referent.organismeId,
      profil: { rayonKm: 50, disponibilites: Object.values(E.DemiJournee), modesDeplacement: ['VOITURE'] },
    });
    const { missions } = await missionsPour(lea.acteur, lea.id, NOW, 1, 20);
    expect(missions.filter((m) => m.decouverte)).toHaveLength(2);
    for (const { mission, decouverte } of missions)
      for (const acteur of [lea.acteur, referent.acteur]) {
        const lue = await missionPour(acteur, lea.id, mission.id, NOW, { pourquoi: true });
        expect(lue?.decouverte).toBe(decouverte);
      }
    const { mission } = missions.find((m) => m.decouverte)!;
    expect((await missionPour(lea.acteur, lea.id, mission.id, NOW))?.decouverte).toBe(false);
    // Asked for, it is in their list no more.
    await db.candidature.create({ data: { beneficiaireId: lea.id, missionId: mission.id, accordLe: NOW } });
    const demandee = await missionPour(lea.acteur, lea.id, mission.id, NOW, { pourquoi: true });
    expect(demandee?.decouverte).toBe(false);
  });

  it('se lit page après page sans rien perdre ni répéter', async () => {
    const lea = await unBeneficiaire({ profil: { rayonKm: 20 } });
    const entiere = await missionsPour(lea.acteur, lea.id, NOW, 1, 10_000);
    const parPage = Math.ceil(entiere.total / 5);
    expect(parPage).toBeGreaterThan(3);
    const vues: string[] = [];
    for (let page = 1; page <= 5; page++) {
      const { missions } = await missionsPour(lea.acteur, lea.id, NOW, page, parPage);
      vues.push(...missions.map((m) => m.mission.id));
    }
    expect(vues).toEqual(entiere.missions.map((m) => m.mission.id));
  });

  it('ne bouge pas quand d’autres demandent une mission', async () => {
    const lea = await unBeneficiaire();
    const ids = async () =>
      (await missionsPour(lea.acteur, lea.id, NOW, 1, 50)).missions.map((m) => m.mission.id);
    const avant = await ids();
    const derniere = avant.at(-1)!;
    for (let i = 0; i < 12; i++) {
      const autre = await unBeneficiaire();
      await db.candidature.create({ data: { beneficiaireId: autre.id, missionId: derniere, accordLe: NOW } });
    }
    expect(await ids()).toEqual(avant);
  });
});
