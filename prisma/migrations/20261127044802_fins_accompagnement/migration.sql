-- CreateEnum
CREATE TYPE "IssueFin" AS ENUM ('EMPLOI', 'FORMATION', 'BENEVOLAT_DURABLE', 'ACCOMPAGNEMENT_TERMINE', 'AUTRE');

-- CreateTable
CREATE TABLE "fins_accompagnement" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "le" DATE NOT NULL,
    "issue" "IssueFin" NOT NULL,
    "bilan" TEXT,
    "motsPersonne" TEXT,
    "parId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "repriseLe" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fins_accompagnement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fins_accompagnement_beneficiaireId_idx" ON "fins_accompagnement"("beneficiaireId");

-- AddForeignKey
ALTER TABLE "fins_accompagnement" ADD CONSTRAINT "fins_accompagnement_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One end at a time, until the accompaniment goes on again.
CREATE UNIQUE INDEX "fins_accompagnement_en_cours" ON "fins_accompagnement"("beneficiaireId") WHERE "repriseLe" IS NULL;
ALTER TABLE "fins_accompagnement" ADD CONSTRAINT "fins_accompagnement_reprise" CHECK ("repriseLe" >= "creeLe");
