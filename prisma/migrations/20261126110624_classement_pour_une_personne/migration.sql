-- CreateEnum
CREATE TYPE "MotifEcart" AS ENUM ('TROP_LOIN', 'DOMAINE', 'MOMENTS', 'ASSOCIATION');

-- CreateEnum
CREATE TYPE "Compagnie" AS ENUM ('AVEC_DU_MONDE', 'PLUTOT_SEUL');

-- CreateEnum
CREATE TYPE "Accompagnement" AS ENUM ('TOUJOURS', 'AU_DEBUT', 'PEU');

-- AlterTable
ALTER TABLE "beneficiaires" ADD COLUMN     "accompagnementSouhaite" "Accompagnement",
ADD COLUMN     "compagnieSouhaitee" "Compagnie",
ADD COLUMN     "rythmeSouhaite" "Regularite";

-- AlterTable
ALTER TABLE "missions" ADD COLUMN     "accompagnement" "Accompagnement";

-- CreateTable
CREATE TABLE "poids_classement" (
    "departementCode" TEXT NOT NULL,
    "proximite" INTEGER NOT NULL,
    "envies" INTEGER NOT NULL,
    "disponibilite" INTEGER NOT NULL,
    "metier" INTEGER NOT NULL,
    "apprendre" INTEGER NOT NULL,
    "accompagnement" INTEGER NOT NULL,
    "savoirFaire" INTEGER NOT NULL,
    "moyen" INTEGER NOT NULL,
    "continuite" INTEGER NOT NULL,
    "compagnie" INTEGER NOT NULL,
    "besoins" INTEGER NOT NULL,
    "urgence" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "modifieLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "poids_classement_pkey" PRIMARY KEY ("departementCode")
);

-- CreateTable
CREATE TABLE "missions_ecartees" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "motif" "MotifEcart",
    "loinKm" DOUBLE PRECISION,
    "lieuSur" BOOLEAN NOT NULL DEFAULT false,
    "domaine" "Domaine",
    "demiJournees" "DemiJournee"[],
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "missions_ecartees_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "missions_ecartees_missionId_idx" ON "missions_ecartees"("missionId");

-- CreateIndex
CREATE UNIQUE INDEX "missions_ecartees_beneficiaireId_missionId_key" ON "missions_ecartees"("beneficiaireId", "missionId");

-- AddForeignKey
ALTER TABLE "poids_classement" ADD CONSTRAINT "poids_classement_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missions_ecartees" ADD CONSTRAINT "missions_ecartees_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missions_ecartees" ADD CONSTRAINT "missions_ecartees_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- 0 = does not count, 100 at most; one of them counts.
ALTER TABLE "poids_classement" ADD CONSTRAINT "poids_classement_bornes" CHECK (
  0 <= LEAST("proximite", "envies", "disponibilite", "metier", "apprendre", "accompagnement", "savoirFaire", "moyen",
    "continuite", "compagnie", "besoins", "urgence")
  AND GREATEST("proximite", "envies", "disponibilite", "metier", "apprendre", "accompagnement", "savoirFaire", "moyen",
    "continuite", "compagnie", "besoins", "urgence") BETWEEN 1 AND 100
);

-- Each reason keeps what it is about, and nothing else.
ALTER TABLE "missions_ecartees" ADD CONSTRAINT "missions_ecartees_motif" CHECK (
  ("loinKm" IS NULL OR ("motif" = 'TROP_LOIN' AND "loinKm" >= 0))
  AND (("domaine" IS NULL) = ("motif" IS DISTINCT FROM 'DOMAINE'))
  AND ("demiJournees" = '{}' OR ("motif" IS NOT NULL AND "motif" = 'MOMENTS'))
);
