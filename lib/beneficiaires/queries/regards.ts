import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { paginer, type PageDe } from '@/lib/pagination';

const MOTIVE = 'dossier.motiver';
const EMPORTE = 'export.telecharger';
/** What the journal writes when somebody opens what is held on a person (`noterConsultation` and its like). */
const OUVERTURES = [
  'dossier.ouvrir',
  'dossier.lire',
  'dossier.consulter',
  'entretien.ouvrir',
  MOTIVE,
  EMPORTE,
];
/** Ids and codes of what was done, without opening anything else. */
const JOURNAL = 'journal.lire';
/** Only their name was shown, in a list. */
const NOM_SEUL = 'identite.lire';

/** Somebody who looked, on one day of Paris: once or more. */
export type Regard = {
  jour: Date;
  /** The first name of the account, and under which role; a job of the product has neither. */
  prenom: string | null;
  role: string;
  organisme: string | null;
  /** Their name in a list, and nothing more. */
  nomSeul: boolean;
  /** The journal of what was done on their file, and perhaps their name, but not the file. */
  journalSeul: boolean;
  /** Taken away in a file. */
  emporte: boolean;
  /** Why, in the words of an agent of the Département, and at what time. */
  motifs: { heure: string; motif: string }[];
};

/**
 * Who opened what is held on me, the last day first: by day and by reader, since one person opens several pages of a file.
 * Two statements. Reading only: what was written is in « Télécharger mes données ».
 */
export async function mesRegards(acteur: ActeurDe<'BENEFICIAIRE'>, page: number): Promise<PageDe<Regard>> {
  const parLecteur = Prisma.sql`
    SELECT (j."le" AT TIME ZONE 'Europe/Paris')::date AS jour, j."acteurId", j."acteurRole" AS role,
      bool_and(j."action" = ${NOM_SEUL}) AS "nomSeul",
      bool_and(j."action" IN (${NOM_SEUL}, ${JOURNAL})) AS "journalSeul", bool_or(j."action" = ${EMPORTE}) AS emporte, max(j."id") AS dernier
    FROM "journal" j
    WHERE j."beneficiaireId" = ${acteur.beneficiaireId}::uuid
      AND j."action" = ANY(${[...OUVERTURES, NOM_SEUL, JOURNAL]}) AND j."acteurId" IS DISTINCT FROM ${acteur.userId}::uuid
    GROUP BY 1, 2, 3`;
  const [{ total }] = (await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (${parLecteur}) l`) as [{ total: number }];
  return paginer(
    total,
    page,
    ({ skip, take }) =>
      db.$queryRaw<Regard[]>`
      SELECT l.jour, l.role, l."nomSeul", l."journalSeul", l.emporte, nullif(u."prenom", '') AS prenom, o."nom" AS organisme, (
        SELECT coalesce(json_agg(json_build_object('motif', a."motif",
          'heure', to_char(a."ouvertLe" AT TIME ZONE 'Europe/Paris', 'HH24:MI')) ORDER BY a."ouvertLe"), '[]')
        FROM "acces_motives" a
        WHERE a."beneficiaireId" = ${acteur.beneficiaireId}::uuid AND a."agentId" = l."acteurId" AND l.role = 'DEPARTEMENT'
          AND l.jour BETWEEN (a."ouvertLe" AT TIME ZONE 'Europe/Paris')::date
            AND (a."expireLe" AT TIME ZONE 'Europe/Paris')::date) AS motifs
      FROM (${parLecteur}) l
      LEFT JOIN "users" u ON u."id" = l."acteurId"
      LEFT JOIN "referents" r ON r."userId" = u."id" AND l.role = 'REFERENT'
      LEFT JOIN "organismes" o ON o."id" = r."organismeId"
      ORDER BY l.jour DESC, l.dernier DESC LIMIT ${take} OFFSET ${skip}`,
  );
}
