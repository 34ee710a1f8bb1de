-- CreateEnum
CREATE TYPE "MoyenAlerte" AS ENUM ('EMAIL', 'SMS', 'ICI');

-- CreateEnum
CREATE TYPE "PorteeArret" AS ENUM ('UNE', 'TOUT');

-- AlterTable
ALTER TABLE "beneficiaires" ADD COLUMN     "alertesPar" "MoyenAlerte";

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "arret" TEXT;

-- CreateTable
CREATE TABLE "recherches_enregistrees" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "adresse" TEXT NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "vuJusquA" TIMESTAMPTZ NOT NULL,
    "vuAvant" TIMESTAMPTZ,
    "lueLe" TIMESTAMPTZ NOT NULL,
    "pauseeLe" TIMESTAMPTZ,
    "arreteePar" "PorteeArret",
    "enleveeLe" TIMESTAMPTZ,

    CONSTRAINT "recherches_enregistrees_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recherches_enregistrees_enleveeLe_idx" ON "recherches_enregistrees"("enleveeLe");

-- CreateIndex
CREATE UNIQUE INDEX "recherches_enregistrees_beneficiaireId_adresse_key" ON "recherches_enregistrees"("beneficiaireId", "adresse");

-- AddForeignKey
ALTER TABLE "recherches_enregistrees" ADD CONSTRAINT "recherches_enregistrees_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An address holds at most a hundred letters of words, coded, and the choices: it stays under what an index takes.
ALTER TABLE "recherches_enregistrees" ADD CONSTRAINT "recherches_enregistrees_adresse_courte" CHECK (length("adresse") <= 2500);
