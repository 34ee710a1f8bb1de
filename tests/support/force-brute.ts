import type { MissionAppariable } from '@/lib/appariement/appariable';
import { apprendre } from '@/lib/appariement/appris';
import { ordonner } from '@/lib/appariement/ordre';
import { POIDS, type Poids } from '@/lib/appariement/poids';
import { lireEcartees } from '@/lib/appariement/queries/ecarts';
import { noter, score } from '@/lib/appariement/score';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';

type Offre = MissionAppariable & { departementCode: string; communeCode: string };

/** Rows read at once: as many as a client keeps easily in memory. */
const PAR_LOT = 10_000;

/** Every mission of the base that somebody could take up, one by one through Prisma: no index, no zone, no limit. */
export async function toutesLesMissions(now: Date): Promise<Offre[]> {
  const jour = jourDe(now);
  const offres: Offre[] = [];
  for (let apres = '00000000-0000-0000-0000-000000000000'; ;) {
    const lot = await db.mission.findMany({
      where: { id: { gt: apres } },
      orderBy: { id: 'asc' },
      take: PAR_LOT,
      include: {
        commune: { select: { code: true, nom: true } },
        creneaux: { select: { demiJournee: true, date: true, heureDebut: true, heureFin: true } },
      },
    });
    for (const { creneaux, ...m } of lot) {
      const futurs = creneaux.filter((c) => !c.date || c.date >= jour);
      if (m.statut !== 'PUBLIEE' || m.placesPrises >= m.places || (m.finLe && m.finLe < jour)) continue;
      if (creneaux.length > 0 && futurs.length === 0) continue;
      offres.push({ ...m, creneaux: futurs, dansJours: prochain(creneaux, jour), passee: false });
    }
    if (lot.length < PAR_LOT) return offres;
    apres = lot.at(-1)!.id;
  }
}

/** A person's list as it should be: every mission is scored for them, then put in order. */
export async function parForceBrute(id: string, toutes: readonly Offre[], poids: Poids = POIDS) {
  const { commune, anciensEmployeurs, candidatures, ...p } = await db.beneficiaire.findUniqueOrThrow({
    where: { id },
    include: {
      commune: true,
      anciensEmployeurs: { where: { leveLe: null } },
      candidatures: {
        where: { statut: { notIn: ['SANS_SUITE', 'RETIREE'] } },
        include: { affectation: true },
      },
    },
  });
  const ecartees = (await lireEcartees([id])).get(id)!;
  const { x, y, precision } = commune;
  const profil = {
    ...{ ...p, x, y, precision, commune, appris: apprendre(ecartees) },
    anciensEmployeurs: anciensEmployeurs.map((a) => a.associationId),
  };
  const prises = new Set([
    ...ecartees.map((e) => e.missionId),
    ...candidatures.filter((c) => !c.affectation?.finLe).map((c) => c.missionId),
  ]);
  const siennes = toutes.filter((m) => m.departementCode === p.departementCode && !prises.has(m.id));
  const ici = (m: Offre) =>
    m.aDistance === 'TOTALE' ||
    m.communeCode === p.communeCode ||
    p.rayonKm === null ||
    Math.hypot(m.x - x, m.y - y) <= (p.rayonKm + 10) * 1000;
  const presques = siennes
    .filter((m) => ici(m) && !profil.anciensEmployeurs.includes(m.associationId))
    .map((m) => ({ id: m.id, ...noter(profil, m, poids) }))
    .filter((m) => m.manques === 1)
    .sort((a, b) => a.genes - b.genes || b.total - a.total || (a.id < b.id ? -1 : 1));
  return {
    liste: ordonner(profil, siennes, poids, id).map((r) => ({
      id: r.mission.id,
      decouverte: r.decouverte,
      raisons: score(profil, r.mission, poids).raisons,
    })),
    pas: presques.slice(0, 3).map((m) => m.id),
  };
}

/** Days to the next date of a mission that has nothing but dates, counted the slow way. */
function prochain(creneaux: readonly { date: Date | null }[], jour: Date): number | null {
  if (creneaux.length === 0 || creneaux.some((c) => c.date === null)) return null;
  for (let n = 0; n < 1000; n++)
    if (creneaux.some((c) => c.date!.getTime() === jour.getTime() + n * 86_400_000)) return n;
  return null;
}
