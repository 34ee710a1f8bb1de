import 'server-only';
import { db } from '@/lib/db';
import type { StatutAction, StatutObjectif } from '@/lib/generated/prisma/enums';

export type ActionVue = {
  id: string;
  contratId: string | null;
  titre: string;
  statut: StatutAction;
  echeanceLe: Date | null;
  statutLe: Date;
  /** What it is a step towards. */
  objectifId: string | null;
};
export type ObjectifVu = {
  id: string;
  titre: string;
  statut: StatutObjectif;
  statutLe: Date;
  /** Written by the person: theirs to leave aside. */
  parLaPersonne: boolean;
};
type Ligne =
  | (ActionVue & { quoi: 'action'; parLaPersonne: null })
  | (ObjectifVu & { quoi: 'objectif'; echeanceLe: null; objectifId: null; contratId: null });

/** The objectives of a parcours, in the order of their writing, and its steps: what is to do first, by its date. One read. */
export async function etapesDe(
  beneficiaireId: string,
): Promise<{ objectifs: ObjectifVu[]; actions: ActionVue[] }> {
  const lignes = await db.$queryRaw<Ligne[]>`
    SELECT * FROM (
      SELECT 'objectif' AS quoi, o.id, o.titre, o.statut::text AS statut, NULL::date AS "echeanceLe", o."statutLe",
        NULL::uuid AS "objectifId", NULL::uuid AS "contratId", o."creeParId" = b."userId" AS "parLaPersonne", 0 AS rang, o."creeLe"
      FROM objectifs_parcours o JOIN beneficiaires b ON b.id = o."beneficiaireId"
      WHERE b.id = ${beneficiaireId}::uuid
      UNION ALL
      SELECT 'action', id, titre, statut::text, "echeanceLe", "statutLe", "objectifId", "contratId", NULL,
        array_position(enum_range(NULL::"StatutAction"), statut), "creeLe"
      FROM actions_parcours WHERE "beneficiaireId" = ${beneficiaireId}::uuid) e
    ORDER BY rang, "echeanceLe" ASC NULLS LAST, "creeLe"`;
  const objectifs: ObjectifVu[] = [];
  const actions: ActionVue[] = [];
  for (const l of lignes) {
    const { id, titre, statutLe } = l;
    if (l.quoi === 'objectif')
      objectifs.push({ id, titre, statutLe, statut: l.statut, parLaPersonne: l.parLaPersonne });
    else
      actions.push({
        ...{ id, titre, statutLe, statut: l.statut },
        ...{ echeanceLe: l.echeanceLe, objectifId: l.objectifId, contratId: l.contratId },
      });
  }
  return { objectifs, actions };
}
