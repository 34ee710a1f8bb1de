import 'server-only';
import { db } from '@/lib/db';
import type { TypeOrganisme } from '@/lib/generated/prisma/enums';

export type SuiviVu = {
  id: string;
  debutLe: Date;
  finLe: Date | null;
  orienteLe: Date | null;
  dernierContactLe: Date | null;
  referentId: string | null;
  prenom: string | null;
  nom: string | null;
  telephone: string | null;
  email: string | null;
  organisme: string;
  typeOrganisme: TypeOrganisme;
};

/** Who accompanies a person and who did, the newest first. */
export function suivisDe(beneficiaireId: string): Promise<SuiviVu[]> {
  return db.$queryRaw<SuiviVu[]>`
    SELECT s.id, s."debutLe", s."finLe", s."orienteLe", s."dernierContactReferentLe" AS "dernierContactLe",
      s."referentId", u.prenom, u.nom, coalesce(u.telephone, o.telephone) AS telephone, u.email,
      o.nom AS organisme, o.type AS "typeOrganisme"
    FROM suivis s JOIN organismes o ON o.id = s."organismeId"
    LEFT JOIN referents r ON r.id = s."referentId" LEFT JOIN users u ON u.id = r."userId"
    WHERE s."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY s."debutLe" DESC, s."finLe" DESC NULLS FIRST`;
}
