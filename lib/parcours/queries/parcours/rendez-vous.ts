import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { SuiviVu } from './suivis';

export type RendezVousVu = {
  id: string;
  debutLe: Date;
  lieu: string;
  objet: string | null;
  /** The former référent who made it, when another one is named now. */
  avecAncien: string | null;
  /** The colleague who made it in the place of who is named. */
  avecRemplacant: string | null;
  annulable: boolean;
};
type Ligne = Pick<RendezVousVu, 'id' | 'debutLe' | 'lieu' | 'objet'> & {
  referentId: string;
  nom: string;
  /** Set while they replaced who is named now. */
  remplacant: boolean;
};

/** The appointments that stand, the next one last; how they are shown depends on who is named: see `montrer`. */
export function rendezVousDe(beneficiaireId: string) {
  return db.$queryRaw<Ligne[]>`
    SELECT v.id, v."debutLe", v.lieu, v.objet, v."referentId", concat_ws(' ', u.prenom, u.nom) AS nom,
      EXISTS (
        SELECT 1 FROM suivis s JOIN remplacements m ON m."referentId" = s."referentId"
        WHERE s."beneficiaireId" = v."beneficiaireId" AND s."finLe" IS NULL AND m."remplacantId" = v."referentId"
          AND (v."fixeLe" AT TIME ZONE 'Europe/Paris')::date BETWEEN m."debutLe" AND m."finLe"
          AND (m."arreteLe" IS NULL OR m."arreteLe" >= v."fixeLe")
      ) AS remplacant
    FROM rendez_vous v JOIN referents r ON r.id = v."referentId" JOIN users u ON u.id = r."userId"
    WHERE v."beneficiaireId" = ${beneficiaireId}::uuid AND v."annuleLe" IS NULL ORDER BY v."debutLe"`;
}

/** With whom each one is, when it is not who is named now; and whether this actor may cancel it. */
export function montrer(
  rendezVous: Awaited<ReturnType<typeof rendezVousDe>>,
  suivis: readonly SuiviVu[],
  acteur: Acteur,
  modifiable: boolean,
): RendezVousVu[] {
  const nomme = suivis.find((s) => s.finLe === null)?.referentId;
  return rendezVous.map(({ referentId, nom, remplacant, ...r }) => ({
    ...r,
    avecAncien: referentId === nomme || remplacant ? null : nom,
    avecRemplacant: remplacant && referentId !== nomme ? nom : null,
    annulable: modifiable || (acteur.role === 'REFERENT' && referentId === acteur.referentId),
  }));
}
