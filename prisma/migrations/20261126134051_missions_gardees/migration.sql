-- CreateTable
CREATE TABLE "missions_gardees" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "missions_gardees_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "missions_gardees_missionId_idx" ON "missions_gardees"("missionId");

-- CreateIndex
CREATE UNIQUE INDEX "missions_gardees_beneficiaireId_missionId_key" ON "missions_gardees"("beneficiaireId", "missionId");

-- AddForeignKey
ALTER TABLE "missions_gardees" ADD CONSTRAINT "missions_gardees_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missions_gardees" ADD CONSTRAINT "missions_gardees_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
