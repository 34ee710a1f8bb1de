-- CreateEnum
CREATE TYPE "DecisionOrientation" AS ENUM ('CHANGEMENT', 'MAINTIEN');

-- CreateTable
CREATE TABLE "orientations" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "suiviId" UUID NOT NULL,
    "demandeeParId" UUID NOT NULL,
    "demandeeLe" TIMESTAMPTZ NOT NULL,
    "versType" "TypeOrganisme" NOT NULL,
    "motif" TEXT,
    "decideeLe" TIMESTAMPTZ,
    "decideeParId" UUID,
    "decision" "DecisionOrientation",
    "decisionMotif" TEXT,
    "organismeId" UUID,

    CONSTRAINT "orientations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "orientations_beneficiaireId_demandeeLe_idx" ON "orientations"("beneficiaireId", "demandeeLe");

-- CreateIndex
CREATE INDEX "orientations_suiviId_idx" ON "orientations"("suiviId");

-- CreateIndex
CREATE INDEX "orientations_organismeId_idx" ON "orientations"("organismeId");

-- AddForeignKey
ALTER TABLE "orientations" ADD CONSTRAINT "orientations_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orientations" ADD CONSTRAINT "orientations_suiviId_fkey" FOREIGN KEY ("suiviId") REFERENCES "suivis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orientations" ADD CONSTRAINT "orientations_organismeId_fkey" FOREIGN KEY ("organismeId") REFERENCES "organismes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One waits at a time; a decision has its day and who took it, a change its organisme.
CREATE UNIQUE INDEX "orientations_ouvertes" ON "orientations" ("beneficiaireId") WHERE "decideeLe" IS NULL;
ALTER TABLE "orientations" ADD CONSTRAINT "orientations_decision" CHECK (("decideeLe" IS NULL) = ("decision" IS NULL) AND ("decideeLe" IS NULL) = ("decideeParId" IS NULL));
ALTER TABLE "orientations" ADD CONSTRAINT "orientations_organisme" CHECK (("organismeId" IS NOT NULL) = (coalesce("decision"::text, '') = 'CHANGEMENT'));
ALTER TABLE "orientations" ADD CONSTRAINT "orientations_mots" CHECK (length("motif") <= 500 AND ("decisionMotif" IS NULL OR ("decideeLe" IS NOT NULL AND length("decisionMotif") <= 500)));
