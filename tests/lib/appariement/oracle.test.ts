import { beforeAll, describe, expect, it } from 'vitest';
import { RIEN_APPRIS } from '@/lib/appariement/appris';
import { ordonner } from '@/lib/appariement/ordre';
import { POIDS } from '@/lib/appariement/poids';
import { missionsPour } from '@/lib/appariement/queries';
import { score } from '@/lib/appariement/score';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import * as E from '@/lib/generated/prisma/enums';
import type { Prisma } from '@/lib/generated/prisma/client';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAssociation } from '../../factories/missions';
import { AIN } from '../../factories/territoires';
import { tirage } from '../../factories/tirage';

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

/** Every mission of the database, one by one: no index, no zone, no limit. */
async function parForceBrute(id: string) {
  const p = await db.beneficiaire.findUniqueOrThrow({ where: { id }, include: { commune: true } });
  const profil = {
    ...p,
    ...position(p.commune),
    commune: p.commune,
    anciensEmployeurs: [],
    appris: RIEN_APPRIS,
  };
  const jour = jourDe(NOW);
  const toutes = await db.mission.findMany({ include: { commune: true, creneaux: true } });
  const vivantes = toutes
    .filter(
      (m) => m.statut === 'PUBLIEE' && m.departementCode === p.departementCode && m.placesPrises < m.places,
    )
    .filter((m) => !m.finLe || m.finLe >= jour)
    .map((m) => ({ ...m, futurs: m.creneaux.filter((c) => !c.date || c.date >= jour) }))
    .filter((m) => m.creneaux.length === 0 || m.futurs.length > 0)
    .map((m) => ({ ...m, creneaux: m.futurs, dansJours: prochain(m.creneaux, jour), passee: false }));
  const pas = vivantes
    .filter(
      (m) =>
        m.aDistance === 'TOTALE' ||
        m.communeCode === p.communeCode ||
        p.rayonKm === null ||
        Math.hypot(m.x - p.commune.x, m.y - p.commune.y) <= (p.rayonKm + 10) * 1000,
    )
    .map((m) => ({ id: m.id, ...score(profil, m, POIDS) }))
    .filter((m) => m.ecarts.length === 1)
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  return {
    liste: ordonner(profil, vivantes, POIDS, id).map((r) => ({
      id: r.mission.id,
      decouverte: r.decouverte,
      raisons: score(profil, r.mission, POIDS).raisons,
    })),
    pas: pas.slice(0, 3).map((m) => m.id),
  };
}
/** Days to the next date when a mission has nothing but dates, counted the slow way. */
function prochain(creneaux: readonly { date: Date | null }[], jour: Date): number | null {
  if (creneaux.length === 0 || creneaux.some((c) => c.date === null)) return null;
  for (let n = 0; n < 1000; n++)
    if (creneaux.some((c) => c.date!.getTime() === jour.getTime() + n * 86_400_000)) return n;
  return null;
}
const position = (c: { x: number; y: number; precision: E.PrecisionPosition }) => ({
  x: c.x,
  y: c.y,
  precision: c.precision,
});

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
    const attendu = await parForceBrute(lea.id);
    const lue = await missionsPour(lea.acteur, lea.id, NOW, 1, 10_000);
    const vue = lue.missions.map((m) => ({
      id: m.mission.id,
      decouverte: m.decouverte,
      raisons: m.appariement.raisons,
    }));
    expect(vue.length).toBeGreaterThan(10);
    expect(vue).toEqual(attendu.liste);
    expect(lue.pourquoiPas.map((m) => m.mission.id)).toEqual(attendu.pas);
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
