-- One engine for the files of people, of référents and of associations: the table takes the name of what it holds.
CREATE TYPE "GenreImport" AS ENUM ('PERSONNES', 'REFERENTS', 'ASSOCIATIONS');

ALTER TABLE "imports_personnes" RENAME TO "imports_fichiers";
ALTER TABLE "imports_fichiers" RENAME CONSTRAINT "imports_personnes_pkey" TO "imports_fichiers_pkey";
ALTER TABLE "imports_fichiers" RENAME CONSTRAINT "imports_personnes_organismeId_fkey" TO "imports_fichiers_organismeId_fkey";
ALTER TABLE "imports_fichiers" RENAME CONSTRAINT "imports_personnes_referentId_fkey" TO "imports_fichiers_referentId_fkey";
ALTER TABLE "imports_fichiers" RENAME CONSTRAINT "imports_personnes_fait" TO "imports_fichiers_fait";
ALTER INDEX "imports_personnes_departementCode_creeLe_idx" RENAME TO "imports_fichiers_departementCode_creeLe_idx";
ALTER INDEX "imports_personnes_auteurId_creeLe_idx" RENAME TO "imports_fichiers_auteurId_creeLe_idx";

ALTER TABLE "imports_fichiers" ADD COLUMN "genre" "GenreImport" NOT NULL DEFAULT 'PERSONNES';
ALTER TABLE "imports_fichiers" ALTER COLUMN "genre" DROP DEFAULT, ALTER COLUMN "organismeId" DROP NOT NULL;

-- Who may bring what; people are brought to an organisme, a référent's to themselves.
ALTER TABLE "imports_fichiers" DROP CONSTRAINT "imports_personnes_auteur", DROP CONSTRAINT "imports_personnes_pour_soi";
ALTER TABLE "imports_fichiers" ADD CONSTRAINT "imports_fichiers_auteur" CHECK (CASE "genre"
  WHEN 'PERSONNES' THEN "auteurRole" IN ('DEPARTEMENT', 'REFERENT')
  WHEN 'REFERENTS' THEN "auteurRole" = 'DEPARTEMENT'
  ELSE "auteurRole" = 'COORDINATION' END);
ALTER TABLE "imports_fichiers" ADD CONSTRAINT "imports_fichiers_pour" CHECK (("genre" = 'PERSONNES') = ("organismeId" IS NOT NULL));
ALTER TABLE "imports_fichiers" ADD CONSTRAINT "imports_fichiers_pour_soi" CHECK (("auteurRole" <> 'REFERENT' OR "referentId" IS NOT NULL) AND ("genre" = 'PERSONNES' OR "referentId" IS NULL));

-- A line writes of one thing; when that goes, what is left of the line says that it was written.
ALTER TABLE "lignes_import" ADD COLUMN "referentId" UUID, ADD COLUMN "associationId" UUID;
ALTER TABLE "lignes_import" ADD CONSTRAINT "lignes_import_referentId_fkey" FOREIGN KEY ("referentId") REFERENCES "referents"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "lignes_import" ADD CONSTRAINT "lignes_import_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "lignes_import" ADD CONSTRAINT "lignes_import_une_chose" CHECK (num_nonnulls("beneficiaireId", "referentId", "associationId") <= 1);
CREATE INDEX "lignes_import_referentId_idx" ON "lignes_import"("referentId");
CREATE INDEX "lignes_import_associationId_idx" ON "lignes_import"("associationId");

-- Headings are remembered by an organisme for people, by the Département for the others: one row for each.
ALTER TABLE "colonnes_connues" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN "departementCode" TEXT, ADD COLUMN "genre" "GenreImport" NOT NULL DEFAULT 'PERSONNES';
UPDATE "colonnes_connues" c SET "departementCode" = o."departementCode" FROM "organismes" o WHERE o."id" = c."organismeId";
ALTER TABLE "colonnes_connues" DROP CONSTRAINT "colonnes_connues_pkey";
ALTER TABLE "colonnes_connues" ALTER COLUMN "id" DROP DEFAULT, ALTER COLUMN "departementCode" SET NOT NULL, ALTER COLUMN "genre" DROP DEFAULT, ALTER COLUMN "organismeId" DROP NOT NULL, ADD CONSTRAINT "colonnes_connues_pkey" PRIMARY KEY ("id");
CREATE UNIQUE INDEX "colonnes_connues_une" ON "colonnes_connues"("departementCode", "genre", "organismeId", "titre") NULLS NOT DISTINCT;

-- A référent whom a file brought waits to be invited.
ALTER TABLE "referents" ADD COLUMN "aInviterDepuis" TIMESTAMPTZ;
