-- CreateTable
CREATE TABLE "choix_propositions" (
    "auteurId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "mot" TEXT,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "choix_propositions_pkey" PRIMARY KEY ("auteurId","missionId","beneficiaireId")
);

-- CreateIndex
CREATE INDEX "choix_propositions_beneficiaireId_idx" ON "choix_propositions"("beneficiaireId");

-- CreateIndex
CREATE INDEX "choix_propositions_missionId_idx" ON "choix_propositions"("missionId");

-- CreateIndex
CREATE INDEX "choix_propositions_creeLe_idx" ON "choix_propositions"("creeLe");

-- AddForeignKey
ALTER TABLE "choix_propositions" ADD CONSTRAINT "choix_propositions_auteurId_fkey" FOREIGN KEY ("auteurId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choix_propositions" ADD CONSTRAINT "choix_propositions_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choix_propositions" ADD CONSTRAINT "choix_propositions_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;
