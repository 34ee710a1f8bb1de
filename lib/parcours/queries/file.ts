import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { LigneFile } from '../file';
import { adresseDeVue, lireAdresse } from '../page-file';
import { parcoursVisiblesPour } from '../policy';

/** The référent agrees to the text in force of a contract: what is left is the person’s own yes. */
const PRET = Prisma.sql`EXISTS (
  SELECT 1 FROM accords_contrat a WHERE a.partie = 'REFERENT' AND a."retireLe" IS NULL AND a."versionId" = (
    SELECT v.id FROM versions_contrat v WHERE v."contratId" = contrats.id ORDER BY v.numero DESC LIMIT 1))`;

/**
 * The référent's whole caseload, the former follow-ups of the last 30 days included, and that of a colleague whom they replace today: two SQL queries whatever
 * its length. The next appointment is anybody's while one is named, one's own afterwards. Filters, order and pages are in `file.ts`.
 */
export async function fileDuReferent(acteur: ActeurDe<'REFERENT'>, now: Date): Promise<LigneFile[]> {
  const visibles = await db.beneficiaire.findMany({
    where: parcoursVisiblesPour(acteur, now),
    select: { id: true },
  });
  const jour = jourDe(now);
  return db.$queryRaw<LigneFile[]>`
    SELECT b.id, u.prenom, u.nom, b."dateNaissance", b.etape, co.code AS "communeCode", co.nom AS commune,
      t."entreeLe", t."orienteLe", s."finLe" AS "finSuivi",
      s."dernierContactReferentLe" AS "dernierContactLe",
      c.id AS "contratId", c.type AS "contratType", c."debutLe" AS "contratDebutLe",
      c."finLe" AS "contratFinLe", c."signeLe" AS "contratSigneLe",
      c.pret AS "contratPret", n.pret AS "suitePrete",
      EXISTS (SELECT 1 FROM contrats p WHERE p."beneficiaireId" = b.id AND p."debutLe" < c."debutLe")
        AS "contratSuitUnAutre",
      n.id AS "suiteId", n.type AS "suiteType", n."debutLe" AS "suiteDebutLe", n."signeLe" AS "suiteSigneLe",
      s.remplace, b.etape = 'SORTIE' AS sorti, m.titre AS mission, pt."prochainLe" AS "revueLe", r."debutLe" AS "prochainRendezVous"
    FROM beneficiaires b
    JOIN users u ON u.id = b."userId"
    JOIN communes co ON co.code = b."communeCode"
    JOIN LATERAL (
      SELECT v.*, m.nom AS remplace FROM suivis v LEFT JOIN (
        SELECT a."referentId", concat_ws(' ', ua.prenom, ua.nom) AS nom
        FROM remplacements a JOIN referents ra ON ra.id = a."referentId" JOIN users ua ON ua.id = ra."userId"
        WHERE a."remplacantId" = ${acteur.referentId}::uuid AND a."arreteLe" IS NULL
          AND ${jour}::date BETWEEN a."debutLe" AND a."finLe") m ON m."referentId" = v."referentId" AND v."finLe" IS NULL
      WHERE v."beneficiaireId" = b.id AND (v."referentId" = ${acteur.referentId}::uuid OR m.nom IS NOT NULL)
      ORDER BY v."finLe" DESC NULLS FIRST LIMIT 1) s ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(b."entreeAccompagnementLe", min("debutLe")) AS "entreeLe", max("orienteLe") AS "orienteLe" FROM suivis
      WHERE "beneficiaireId" = b.id) t
    LEFT JOIN LATERAL (
      SELECT *, ${PRET} AS pret FROM contrats WHERE "beneficiaireId" = b.id
      ORDER BY ("debutLe" <= ${jour}::date AND ("finLe" IS NULL OR "finLe" > ${jour}::date)) DESC,
        "debutLe" > ${jour}::date DESC, CASE WHEN "debutLe" > ${jour}::date THEN "debutLe" END, "debutLe" DESC
      LIMIT 1) c ON true
    LEFT JOIN LATERAL (
      SELECT *, ${PRET} AS pret FROM contrats WHERE "beneficiaireId" = b.id AND "debutLe" > c."debutLe"
      ORDER BY "debutLe" LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT "prochainLe" FROM points_etape WHERE "beneficiaireId" = b.id
      ORDER BY le DESC, "creeLe" DESC LIMIT 1) pt ON true
    LEFT JOIN LATERAL (
      SELECT mi.titre FROM affectations a JOIN missions mi ON mi.id = a."missionId"
      WHERE a."beneficiaireId" = b.id AND (a."finLe" IS NULL OR a."finLe" > ${jour}::date)
      ORDER BY a."debutLe" DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (
      SELECT "debutLe" FROM rendez_vous
      WHERE "beneficiaireId" = b.id AND (s."finLe" IS NULL OR "referentId" = ${acteur.referentId}::uuid)
        AND "annuleLe" IS NULL AND "debutLe" > ${now}
      ORDER BY "debutLe" LIMIT 1) r ON true
    WHERE b.id = ANY(${visibles.map((v) => v.id)}::uuid[])`;
}

/** A view of one's own. */
export type VueGardee = { id: string; nom: string; adresse: string };

/** The views that a référent keeps, by name. */
export async function mesVues(acteur: ActeurDe<'REFERENT'>): Promise<VueGardee[]> {
  const vues = await db.vueFile.findMany({
    where: { referentId: acteur.referentId },
    select: { id: true, nom: true, adresse: true },
  });
  return vues
    .map((v) => ({ ...v, adresse: adresseDeVue(lireAdresse(v.adresse)) }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}
