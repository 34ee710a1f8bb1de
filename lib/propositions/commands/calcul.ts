import { lireMeilleures } from '@/lib/appariement/queries/meilleures';
import { SYSTEME } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import type { LotPropositions } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { auteurDuLot, personnesProposables } from '../policy';
import { normaliser, repartir } from '../repartition';
import { tirerAuSort } from '../tirage';

/** The best missions of each person that the batch chooses among. */
const CHOIX = 20;
/** People read between two looks at whether somebody stopped the batch. */
const PAS = 20;
/** Sentences kept of why a mission suits a person. */
const RAISONS = 3;

type Choix = { missionId: string; places: number; total: number; raisons: string[] };
type Lecture = { beneficiaireId: string; choix: Choix[] };

/** Notes how far it is; false when somebody stopped it meanwhile. */
async function avancer(lotId: string, faites: number, aFaire: number): Promise<boolean> {
  const { count } = await db.lotPropositions.updateMany({
    where: { id: lotId, statut: 'PREPARATION' },
    data: { faites, aFaire },
  });
  return count === 1;
}

/** The missions that suit each person, those already proposed to them left out; null when it was stopped. */
async function lire(lot: LotPropositions, now: Date): Promise<Lecture[] | null> {
  const personnes = await db.beneficiaire.findMany({
    where: personnesProposables(lot),
    select: { id: true, propositions: { select: { missionId: true } } },
    orderBy: { id: 'asc' },
  });
  const meilleures = await lireMeilleures(auteurDuLot(lot), lot.departementCode, now);
  const lues: Lecture[] = [];
  for (const { id, propositions } of personnes) {
    if (lues.length % PAS === 0 && !(await avancer(lot.id, lues.length, personnes.length))) return null;
    const deja = new Set(propositions.map((p) => p.missionId));
    const missions = await meilleures(id, CHOIX, deja);
    lues.push({
      beneficiaireId: id,
      choix: missions.map(({ mission, appariement }) => ({
        missionId: mission.id,
        places: mission.places - mission.placesPrises,
        total: appariement.total,
        raisons: appariement.raisons.slice(0, RAISONS).map((r) => r.coordination),
      })),
    });
  }
  return (await avancer(lot.id, lues.length, lues.length)) ? lues : null;
}

/** Spreads: `retenus` beside each person. */
function repartirLectures(lot: LotPropositions, lectures: Lecture[]) {
  const places = new Map(lectures.flatMap((l) => l.choix.map((c) => [c.missionId, c.places] as const)));
  const missionIds = [...places.keys()];
  const rang = new Map(missionIds.map((id, j) => [id, j]));
  const debut = new Int32Array(lectures.length + 1);
  lectures.forEach((l, i) => (debut[i + 1] = debut[i]! + l.choix.length));
  const choix = lectures.flatMap((l) => l.choix);
  const r = repartir(
    {
      debut,
      mission: Int32Array.from(choix, (c) => rang.get(c.missionId)!),
      accord: normaliser(
        debut,
        Float64Array.from(choix, (c) => c.total),
      ),
      places: Int32Array.from(missionIds, (id) => places.get(id)!),
      parPersonne: lot.parPersonne,
    },
    {
      personnes: tirerAuSort(
        lot.graine,
        lectures.map((l) => l.beneficiaireId),
      ),
      missions: tirerAuSort(lot.graine, missionIds),
    },
  );
  const parPersonne = lectures.map((l, i) => ({
    ...l,
    retenus: l.choix.filter((_, k) => r.retenue[debut[i]! + k] === 1),
  }));
  return { parPersonne, borne: r.borne };
}

/** Of these people, who may still be proposed missions; until the end of the transaction nobody is erased among them. */
async function encoreProposables(tx: Tx, lot: LotPropositions, ids: string[]): Promise<Set<string>> {
  await tx.$queryRaw`SELECT 1 FROM "beneficiaires" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR SHARE`;
  const lignes = await tx.beneficiaire.findMany({
    where: { AND: [{ id: { in: ids } }, personnesProposables(lot)] },
    select: { id: true },
  });
  return new Set(lignes.map((l) => l.id));
}

/**
 * Works out a batch, for the worker: reads what suits each person, spreads it, and leaves it to be read. Started
 * again after a failure it begins anew; stopped meanwhile, it leaves nothing.
 */
export async function calculerLot(saisie: { lotId: string }, now: Date): Promise<void> {
  const lot = await db.lotPropositions.findFirst({ where: { id: saisie.lotId, statut: 'PREPARATION' } });
  const lectures = lot && (await lire(lot, now));
  if (!lot || !lectures) return;
  const { parPersonne, borne } = repartirLectures(lot, lectures);
  await db.$transaction(
    async (tx) => {
      const { count } = await tx.lotPropositions.updateMany({
        where: { id: lot.id, statut: 'PREPARATION' },
        data: { statut: 'PRET', statutLe: now, borne },
      });
      if (count === 0) return;
      const encore = await encoreProposables(
        tx,
        lot,
        parPersonne.map((p) => p.beneficiaireId),
      );
      const gens = parPersonne.filter((p) => encore.has(p.beneficiaireId));
      const paires = gens.flatMap(({ beneficiaireId, retenus }) =>
        retenus.map(({ missionId, raisons }) => ({ lotId: lot.id, beneficiaireId, missionId, raisons })),
      );
      await tx.personneLot.createMany({
        data: gens.map(({ beneficiaireId, choix, retenus }) => ({
          ...{ lotId: lot.id, beneficiaireId },
          ...{ possibles: choix.length, proposees: retenus.length },
        })),
      });
      await tx.paireLot.createMany({ data: paires });
      await tx.lotPropositions.update({
        where: { id: lot.id },
        data: {
          considerees: gens.length,
          servies: gens.filter((p) => p.retenus.length > 0).length,
          retenues: paires.length,
        },
      });
      await journaliser(tx, SYSTEME, now, {
        action: 'lot.calculer',
        objet: { type: 'LotPropositions', id: lot.id },
        de: 'PREPARATION',
        vers: 'PRET',
        codes: { graine: lot.graine, nombre: paires.length },
      });
    },
    { timeout: 60_000 },
  );
}
