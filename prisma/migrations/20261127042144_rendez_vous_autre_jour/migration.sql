-- AlterEnum
ALTER TYPE "GenreDemande" ADD VALUE 'AUTRE_JOUR';

-- AlterTable
ALTER TABLE "demandes_personne" ADD COLUMN     "rendezVousId" UUID;

-- AlterTable
ALTER TABLE "rendez_vous" ADD COLUMN     "fixeLe" TIMESTAMPTZ;

-- CreateIndex
CREATE INDEX "demandes_personne_rendezVousId_idx" ON "demandes_personne"("rendezVousId");

-- CreateIndex
CREATE INDEX "rendez_vous_debutLe_idx" ON "rendez_vous"("debutLe");

-- AddForeignKey
ALTER TABLE "demandes_personne" ADD CONSTRAINT "demandes_personne_rendezVousId_fkey" FOREIGN KEY ("rendezVousId") REFERENCES "rendez_vous"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Another day is asked of one appointment, and of nothing else. (As text: a new value of an enum is not used before its commit.)
ALTER TABLE "demandes_personne" ADD CONSTRAINT "demandes_personne_rendez_vous" CHECK (("genre"::text = 'AUTRE_JOUR') = ("rendezVousId" IS NOT NULL));

-- One of each kind waits at a time; for another day, one an appointment.
DROP INDEX "demandes_personne_en_attente";
CREATE UNIQUE INDEX "demandes_personne_en_attente" ON "demandes_personne"("beneficiaireId", "genre", "rendezVousId") NULLS NOT DISTINCT WHERE "reponduLe" IS NULL;
