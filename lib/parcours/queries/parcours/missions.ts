import 'server-only';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';

export type Envie = { missionId: string; titre: string; creeLe: Date };
export type MissionVecue = {
  affectationId: string;
  missionId: string;
  titre: string;
  association: string;
  debutLe: Date;
  finLe: Date | null;
  compteId: string | null;
  proposeLe: Date | null;
  accordLe: Date | null;
  /** Confirmed minutes, only once the person agreed that this mission counts; else null. */
  minutes: number | null;
};

type Ligne = Envie &
  Omit<MissionVecue, 'affectationId' | 'debutLe'> & { ouverte: boolean } & (
    { affectationId: string; debutLe: Date } | { affectationId: null; debutLe: null }
  );

/**
 * What a person wished for, in the order of the wishes, and what they did, in the order of the beginnings: one read,
 * since each place comes from a wish. Minutes are there only for missions that both agreed to count.
 */
export async function missionsDe(
  beneficiaireId: string,
  now: Date,
): Promise<{ envies: Envie[]; missions: MissionVecue[] }> {
  const lignes = await db.$queryRaw<Ligne[]>`
    SELECT c."missionId", m.titre, c."creeLe", c.statut NOT IN ('RETIREE', 'SANS_SUITE') AS ouverte, s.nom AS association,
      a.id AS "affectationId", a."debutLe", CASE WHEN a."finLe" <= ${jourDe(now)}::date THEN a."finLe" END AS "finLe",
      k.id AS "compteId", k."proposeLe", k."accordLe",
      CASE WHEN k."accordLe" IS NOT NULL THEN (
        SELECT coalesce(sum(h.minutes), 0)::int FROM heures h
        WHERE h."affectationId" = a.id AND h.statut = 'CONFIRMEES' AND h."accordLe" IS NOT NULL) END AS minutes
    FROM candidatures c JOIN missions m ON m.id = c."missionId" JOIN associations s ON s.id = m."associationId"
    LEFT JOIN affectations a ON a."candidatureId" = c.id
    LEFT JOIN comptes_contrat k ON k."affectationId" = a.id AND k."finLe" IS NULL
    WHERE c."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY c."creeLe"`;
  return {
    envies: lignes
      .filter((l) => l.ouverte)
      .map(({ missionId, titre, creeLe }) => ({ missionId, titre, creeLe })),
    missions: lignes
      .flatMap(({ creeLe: _creeLe, ouverte: _ouverte, ...l }) => (l.affectationId === null ? [] : [l]))
      .sort((a, b) => a.debutLe.getTime() - b.debutLe.getTime()),
  };
}
