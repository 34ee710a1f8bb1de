-- CreateEnum
CREATE TYPE "StatutImport" AS ENUM ('COLONNES', 'APERCU', 'EN_COURS', 'FAIT', 'ANNULATION', 'ANNULE', 'ABANDONNE');

-- CreateEnum
CREATE TYPE "EtatLigneImport" AS ENUM ('CREATION', 'MISE_A_JOUR', 'INCHANGEE', 'ERREUR');

-- AlterTable
ALTER TABLE "beneficiaires" ADD COLUMN     "entreeAccompagnementLe" DATE,
ADD COLUMN     "identifiantInterne" TEXT;

-- CreateTable
CREATE TABLE "imports_personnes" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "organismeId" UUID NOT NULL,
    "referentId" UUID,
    "auteurId" UUID NOT NULL,
    "auteurRole" "Role" NOT NULL,
    "statut" "StatutImport" NOT NULL,
    "creerInconnues" BOOLEAN NOT NULL,
    "colonnes" JSONB NOT NULL,
    "nirRetires" INTEGER NOT NULL DEFAULT 0,
    "creees" INTEGER NOT NULL DEFAULT 0,
    "modifiees" INTEGER NOT NULL DEFAULT 0,
    "inchangees" INTEGER NOT NULL DEFAULT 0,
    "erreurs" INTEGER NOT NULL DEFAULT 0,
    "inconnues" INTEGER NOT NULL DEFAULT 0,
    "defaites" INTEGER NOT NULL DEFAULT 0,
    "gardees" INTEGER NOT NULL DEFAULT 0,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "statutLe" TIMESTAMPTZ NOT NULL,
    "faitLe" TIMESTAMPTZ,

    CONSTRAINT "imports_personnes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lignes_import" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "numero" INTEGER NOT NULL,
    "etat" "EtatLigneImport" NOT NULL,
    "donnees" JSONB NOT NULL,
    "cle" TEXT NOT NULL,
    "avant" JSONB NOT NULL DEFAULT '{}',
    "mots" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "liens" UUID[] DEFAULT ARRAY[]::UUID[],
    "beneficiaireId" UUID,
    "faiteLe" TIMESTAMPTZ,
    "defaiteLe" TIMESTAMPTZ,

    CONSTRAINT "lignes_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "colonnes_connues" (
    "organismeId" UUID NOT NULL,
    "titre" TEXT NOT NULL,
    "champ" TEXT,

    CONSTRAINT "colonnes_connues_pkey" PRIMARY KEY ("organismeId","titre")
);

-- CreateIndex
CREATE INDEX "imports_personnes_departementCode_creeLe_idx" ON "imports_personnes"("departementCode", "creeLe");

-- CreateIndex
CREATE INDEX "imports_personnes_auteurId_creeLe_idx" ON "imports_personnes"("auteurId", "creeLe");

-- CreateIndex
CREATE INDEX "lignes_import_importId_etat_numero_idx" ON "lignes_import"("importId", "etat", "numero");

-- CreateIndex
CREATE INDEX "lignes_import_beneficiaireId_idx" ON "lignes_import"("beneficiaireId");

-- CreateIndex
CREATE INDEX "lignes_import_cle_idx" ON "lignes_import"("cle");

-- CreateIndex
CREATE UNIQUE INDEX "lignes_import_importId_numero_key" ON "lignes_import"("importId", "numero");

-- CreateIndex
CREATE INDEX "beneficiaires_departementCode_dateNaissance_idx" ON "beneficiaires"("departementCode", "dateNaissance");

-- AddForeignKey
ALTER TABLE "imports_personnes" ADD CONSTRAINT "imports_personnes_organismeId_fkey" FOREIGN KEY ("organismeId") REFERENCES "organismes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports_personnes" ADD CONSTRAINT "imports_personnes_referentId_fkey" FOREIGN KEY ("referentId") REFERENCES "referents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lignes_import" ADD CONSTRAINT "lignes_import_importId_fkey" FOREIGN KEY ("importId") REFERENCES "imports_personnes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lignes_import" ADD CONSTRAINT "lignes_import_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "colonnes_connues" ADD CONSTRAINT "colonnes_connues_organismeId_fkey" FOREIGN KEY ("organismeId") REFERENCES "organismes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An identifier names one person of a Département.
CREATE UNIQUE INDEX "beneficiaires_identifiant_interne" ON "beneficiaires"("departementCode", "identifiantInterne") WHERE "identifiantInterne" IS NOT NULL;
ALTER TABLE "beneficiaires" ADD CONSTRAINT "beneficiaires_identifiant_interne_dit" CHECK ("identifiantInterne" <> '');

-- Who may bring people.
ALTER TABLE "imports_personnes" ADD CONSTRAINT "imports_personnes_auteur" CHECK ("auteurRole" IN ('DEPARTEMENT', 'REFERENT'));
-- A référent accompanies whom they bring.
ALTER TABLE "imports_personnes" ADD CONSTRAINT "imports_personnes_pour_soi" CHECK ("auteurRole" <> 'REFERENT' OR "referentId" IS NOT NULL);
ALTER TABLE "imports_personnes" ADD CONSTRAINT "imports_personnes_fait" CHECK (("statut" IN ('FAIT', 'ANNULATION', 'ANNULE')) = ("faitLe" IS NOT NULL));

-- A line is taken back after it was written; one that is wrong is written nowhere.
ALTER TABLE "lignes_import" ADD CONSTRAINT "lignes_import_defaite" CHECK ("defaiteLe" IS NULL OR "faiteLe" IS NOT NULL);

-- The worker finds at once what is left to do, however much is done.
CREATE INDEX "lignes_import_a_faire" ON "lignes_import"("importId", "numero") WHERE "faiteLe" IS NULL;

-- A list is never null: an empty one says as much.
ALTER TABLE "lignes_import" ALTER COLUMN "mots" SET NOT NULL, ALTER COLUMN "liens" SET NOT NULL;
