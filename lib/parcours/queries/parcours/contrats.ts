import 'server-only';
import { db } from '@/lib/db';
import type { NatureContrat, TypeContrat } from '@/lib/generated/prisma/enums';

export type ContratVu = {
  id: string;
  type: TypeContrat;
  nature: NatureContrat;
  signeLe: Date | null;
  debutLe: Date;
  finLe: Date | null;
  cibleHebdo: number | null;
  adapteLe: Date | null;
  adaptePar: string | null;
  version: number;
};

/** The contracts of a person, the newest first. */
export function contratsDe(beneficiaireId: string): Promise<ContratVu[]> {
  return db.$queryRaw<ContratVu[]>`
    SELECT c.id, c.type, c.nature, c."signeLe", c."debutLe", c."finLe", c."cibleHebdo"::float8 AS "cibleHebdo",
      c."adapteLe", c.version, trim(u.prenom || ' ' || u.nom) AS "adaptePar"
    FROM contrats c LEFT JOIN users u ON u.id = c."adapteParId"
    WHERE c."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY c."debutLe" DESC`;
}
