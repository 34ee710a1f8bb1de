import { instantA, jourDe } from '@/lib/dates';
import type { Tx } from '@/lib/db';

/**
 * With whom an appointment of this moment is: whoever sets it or, when they only replace and it comes after their last day,
 * who is named. The naming and the replacement are held to the end of the transaction: what the actor may do is read
 * after it.
 */
export async function avecQui(
  tx: Tx,
  { beneficiaireId, referentId, debutLe }: { beneficiaireId: string; referentId: string; debutLe: Date },
  now: Date,
): Promise<string> {
  const [remplacement] = await tx.$queryRaw<{ nommeId: string; finLe: Date }[]>`
    SELECT s."referentId" AS "nommeId", m."finLe"
    FROM suivis s JOIN remplacements m ON m."referentId" = s."referentId"
    WHERE s."beneficiaireId" = ${beneficiaireId}::uuid AND s."finLe" IS NULL
      AND m."remplacantId" = ${referentId}::uuid AND m."arreteLe" IS NULL
      AND ${jourDe(now)}::date BETWEEN m."debutLe" AND m."finLe"
    FOR SHARE`;
  return remplacement && jourDe(debutLe) > remplacement.finLe ? remplacement.nommeId : referentId;
}

/**
 * The appointments to come that the colleague has set in the place of who is away go to `a`: of the people of who is away or,
 * when another référent is named for one of them, of that one.
 */
export async function rendreRendezVous(
  tx: Tx,
  {
    a,
    ...r
  }: { referentId: string; remplacantId: string; debutLe: Date; beneficiaireId?: string; a: string },
  now: Date,
): Promise<void> {
  await tx.rendezVous.updateMany({
    where: {
      ...{ referentId: r.remplacantId, annuleLe: null, debutLe: { gt: now } },
      // What they had set before, as the référent of then, stays theirs.
      fixeLe: { gte: instantA(r.debutLe, '00:00') },
      ...(r.beneficiaireId
        ? { beneficiaireId: r.beneficiaireId }
        : { beneficiaire: { suivis: { some: { referentId: r.referentId, finLe: null } } } }),
    },
    data: { referentId: a },
  });
}

/** As above, when another référent is named for a person: from who replaces the former one today. */
export async function releverDuRemplacant(
  tx: Tx,
  { referentId, beneficiaireId, a }: { referentId: string; beneficiaireId: string; a: string },
  now: Date,
): Promise<void> {
  const enCours = await tx.$queryRaw<{ remplacantId: string; debutLe: Date }[]>`
    SELECT "remplacantId", "debutLe" FROM remplacements
    WHERE "referentId" = ${referentId}::uuid AND "arreteLe" IS NULL
      AND ${jourDe(now)}::date BETWEEN "debutLe" AND "finLe"
    FOR SHARE`;
  for (const r of enCours) await rendreRendezVous(tx, { ...r, referentId, beneficiaireId, a }, now);
}
