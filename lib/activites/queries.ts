import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { GenreActivite } from '@/lib/generated/prisma/enums';

type Ligne = {
  date: Date;
  minutes: number;
  mot: string | null;
  /** The référent who wrote it; null for the person's own. */
  auteur: string | null;
  montree: boolean;
  /** Whoever reads wrote it. */
  mienne: boolean;
  version: number;
};
/** Something done on a day: hours of volunteering, or an activity. */
export type FaitVu = Ligne & ({ genre: GenreActivite; id: string } | { genre: 'BENEVOLAT'; id: null });
export type ActiviteVue = Extract<FaitVu, { id: string }>;

/**
 * What somebody did, day by day: for the person, all the hours that they agreed to and all their activities; for a
 * référent, hours of missions that both agreed to count, and what `activitesVisiblesPour` lets them read (the same
 * rules, in one statement: `tests/visibilite` holds them together). Nobody else gets anything.
 */
export function faitsDe(acteur: Acteur, beneficiaireId: string): Promise<FaitVu[]> {
  const soi = acteur.role === 'BENEFICIAIRE' && acteur.beneficiaireId === beneficiaireId;
  if (!soi && acteur.role !== 'REFERENT') return Promise.resolve([]);
  const { userId } = acteur;
  return db.$queryRaw<FaitVu[]>`
    SELECT NULL::uuid AS id, 'BENEVOLAT' AS genre, h.date, h.minutes, NULL AS mot, NULL AS auteur, false AS montree,
      false AS mienne, 1 AS version
    FROM affectations a JOIN heures h ON h."affectationId" = a.id
    WHERE a."beneficiaireId" = ${beneficiaireId}::uuid AND h."accordLe" IS NOT NULL
      AND (${soi} OR (h.statut = 'CONFIRMEES' AND EXISTS (
        SELECT 1 FROM comptes_contrat k
        WHERE k."affectationId" = a.id AND k."accordLe" IS NOT NULL AND k."finLe" IS NULL)))
    UNION ALL
    SELECT x.id, x.genre::text, x.date, x.minutes, x.mot, trim(u.prenom || ' ' || u.nom), x."montreeLe" IS NOT NULL,
      x."saisieParId" = ${userId}::uuid, x.version
    FROM activites x LEFT JOIN users u ON u.id = x."saisieParId" AND NOT x."parLaPersonne"
    WHERE x."beneficiaireId" = ${beneficiaireId}::uuid
      AND (${soi} OR x."saisieParId" = ${userId}::uuid OR x."montreeLe" IS NOT NULL)
    ORDER BY date DESC, id`;
}
