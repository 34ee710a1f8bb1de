import 'server-only';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { TypeOrganisme } from '@/lib/generated/prisma/enums';

export type SuiviVu = {
  id: string;
  debutLe: Date;
  finLe: Date | null;
  /** When the person inside the organisme that was named was chosen. */
  choisiLe: Date | null;
  /** When the département named it, which makes a letter. */
  nommeLe: Date | null;
  orienteLe: Date | null;
  dernierContactLe: Date | null;
  referentId: string | null;
  prenom: string | null;
  nom: string | null;
  telephone: string | null;
  email: string | null;
  organisme: string;
  typeOrganisme: TypeOrganisme;
  /** Who replaces the référent today, until which day included. */
  remplacantId: string | null;
  remplacant: string | null;
  remplacantOrganisme: string | null;
  remplacantTelephone: string | null;
  remplaceJusquau: Date | null;
  /** What the former référent hands over; `version` counts its writings. */
  relais: string | null;
  relaisLe: Date | null;
  relaisVersion: number;
};

/** Who accompanies a person, who replaces them today, and who did, the newest first. */
export function suivisDe(beneficiaireId: string, now: Date): Promise<SuiviVu[]> {
  const jour = jourDe(now);
  return db.$queryRaw<SuiviVu[]>`
    SELECT s.id, s."debutLe", s."finLe", s."choisiLe", s."nommeLe", s."orienteLe", s."dernierContactReferentLe" AS "dernierContactLe",
      s."referentId", u.prenom, u.nom, coalesce(u.telephone, o.telephone) AS telephone, u.email,
      o.nom AS organisme, o.type AS "typeOrganisme", s.relais, s."relaisLe", s."relaisVersion",
      m."remplacantId", m.nom AS remplacant, m.organisme AS "remplacantOrganisme",
      m.telephone AS "remplacantTelephone", m."finLe" AS "remplaceJusquau"
    FROM suivis s JOIN organismes o ON o.id = s."organismeId"
    LEFT JOIN referents r ON r.id = s."referentId" LEFT JOIN users u ON u.id = r."userId"
    LEFT JOIN LATERAL (
      SELECT a."remplacantId", a."finLe", concat_ws(' ', ua.prenom, ua.nom) AS nom, oa.nom AS organisme,
        coalesce(ua.telephone, oa.telephone) AS telephone
      FROM remplacements a JOIN referents ra ON ra.id = a."remplacantId" JOIN users ua ON ua.id = ra."userId"
      JOIN organismes oa ON oa.id = ra."organismeId"
      WHERE a."referentId" = s."referentId" AND s."finLe" IS NULL AND a."arreteLe" IS NULL
        AND ua."desactiveLe" IS NULL AND ${jour}::date BETWEEN a."debutLe" AND a."finLe") m ON true
    WHERE s."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY s."debutLe" DESC, s."finLe" DESC NULLS FIRST`;
}
