-- CreateEnum
CREATE TYPE "GenreDemande" AS ENUM ('QUESTION', 'RENDEZ_VOUS', 'CHANGEMENT_ACCOMPAGNATEUR');

-- CreateEnum
CREATE TYPE "StatutObjectif" AS ENUM ('EN_COURS', 'ATTEINT', 'LAISSE');

-- AlterTable
ALTER TABLE "actions_parcours" ADD COLUMN     "objectifId" UUID;

-- CreateTable
CREATE TABLE "demandes_personne" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "genre" "GenreDemande" NOT NULL,
    "texte" TEXT,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "reponse" TEXT,
    "reponduLe" TIMESTAMPTZ,
    "reponduParId" UUID,

    CONSTRAINT "demandes_personne_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objectifs_parcours" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "titre" TEXT NOT NULL,
    "statut" "StatutObjectif" NOT NULL DEFAULT 'EN_COURS',
    "creeParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "statutLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "objectifs_parcours_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "demandes_personne_beneficiaireId_creeLe_idx" ON "demandes_personne"("beneficiaireId", "creeLe");

-- CreateIndex
CREATE INDEX "objectifs_parcours_beneficiaireId_idx" ON "objectifs_parcours"("beneficiaireId");

-- AddForeignKey
ALTER TABLE "demandes_personne" ADD CONSTRAINT "demandes_personne_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objectifs_parcours" ADD CONSTRAINT "objectifs_parcours_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions_parcours" ADD CONSTRAINT "actions_parcours_objectifId_fkey" FOREIGN KEY ("objectifId") REFERENCES "objectifs_parcours"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One of each kind waits at a time.
CREATE UNIQUE INDEX "demandes_personne_en_attente" ON "demandes_personne"("beneficiaireId", "genre") WHERE "reponduLe" IS NULL;
-- An answer has its words and its day, and a question its words.
ALTER TABLE "demandes_personne" ADD CONSTRAINT "demandes_personne_reponse" CHECK (("reponduLe" IS NULL) = ("reponse" IS NULL));
ALTER TABLE "demandes_personne" ADD CONSTRAINT "demandes_personne_question" CHECK ("genre" <> 'QUESTION' OR "texte" IS NOT NULL);
