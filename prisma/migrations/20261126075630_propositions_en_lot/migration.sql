-- CreateEnum
CREATE TYPE "StatutLot" AS ENUM ('PREPARATION', 'PRET', 'ENVOI', 'ENVOYE', 'ANNULE');

-- AlterTable
ALTER TABLE "beneficiaires" ADD COLUMN     "veutPropositionsLe" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "lots_propositions" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "territoireId" UUID,
    "auteurId" UUID NOT NULL,
    "parPersonne" INTEGER NOT NULL,
    "graine" TEXT NOT NULL,
    "statut" "StatutLot" NOT NULL DEFAULT 'PREPARATION',
    "faites" INTEGER NOT NULL DEFAULT 0,
    "aFaire" INTEGER NOT NULL DEFAULT 0,
    "considerees" INTEGER NOT NULL DEFAULT 0,
    "servies" INTEGER NOT NULL DEFAULT 0,
    "retenues" INTEGER NOT NULL DEFAULT 0,
    "envoyees" INTEGER NOT NULL DEFAULT 0,
    "borne" DOUBLE PRECISION,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "statutLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "lots_propositions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personnes_lots" (
    "lotId" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "possibles" INTEGER NOT NULL,
    "proposees" INTEGER NOT NULL,

    CONSTRAINT "personnes_lots_pkey" PRIMARY KEY ("lotId","beneficiaireId")
);

-- CreateTable
CREATE TABLE "paires_lots" (
    "id" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "raisons" TEXT[],

    CONSTRAINT "paires_lots_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lots_propositions_departementCode_creeLe_idx" ON "lots_propositions"("departementCode", "creeLe");

-- CreateIndex
CREATE INDEX "personnes_lots_beneficiaireId_idx" ON "personnes_lots"("beneficiaireId");

-- CreateIndex
CREATE INDEX "paires_lots_beneficiaireId_idx" ON "paires_lots"("beneficiaireId");

-- CreateIndex
CREATE INDEX "paires_lots_missionId_idx" ON "paires_lots"("missionId");

-- CreateIndex
CREATE UNIQUE INDEX "paires_lots_lotId_beneficiaireId_missionId_key" ON "paires_lots"("lotId", "beneficiaireId", "missionId");

-- AddForeignKey
ALTER TABLE "lots_propositions" ADD CONSTRAINT "lots_propositions_territoireId_fkey" FOREIGN KEY ("territoireId") REFERENCES "territoires"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnes_lots" ADD CONSTRAINT "personnes_lots_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "lots_propositions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnes_lots" ADD CONSTRAINT "personnes_lots_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paires_lots" ADD CONSTRAINT "paires_lots_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "lots_propositions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paires_lots" ADD CONSTRAINT "paires_lots_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paires_lots" ADD CONSTRAINT "paires_lots_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One batch at a time in a Département: places are counted once
CREATE UNIQUE INDEX "lots_ouverts" ON "lots_propositions" ("departementCode") WHERE "statut" IN ('PREPARATION', 'PRET', 'ENVOI');
ALTER TABLE "lots_propositions" ADD CONSTRAINT "lots_par_personne" CHECK ("parPersonne" BETWEEN 1 AND 3);
