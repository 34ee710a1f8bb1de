-- CreateEnum
CREATE TYPE "MotifSignalement" AS ENUM ('BLESSANT', 'DONNEES', 'HORS_MISSION', 'AUTRE');

-- CreateEnum
CREATE TYPE "DecisionSignalement" AS ENUM ('LAISSE', 'MASQUE');

-- AlterTable
ALTER TABLE "messages_fil" ADD COLUMN     "masqueLe" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "signalements" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "parId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "motif" "MotifSignalement" NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "traiteLe" TIMESTAMPTZ,
    "traiteParId" UUID,
    "decision" "DecisionSignalement",

    CONSTRAINT "signalements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "signalements_parId_idx" ON "signalements"("parId");

-- CreateIndex
CREATE UNIQUE INDEX "signalements_messageId_parId_key" ON "signalements"("messageId", "parId");

-- AddForeignKey
ALTER TABLE "signalements" ADD CONSTRAINT "signalements_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "messages_fil"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signalements" ADD CONSTRAINT "signalements_parId_fkey" FOREIGN KEY ("parId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was decided, when and by whom: the three, or none.
ALTER TABLE "signalements" ADD CONSTRAINT "signalements_decision" CHECK (num_nonnulls("decision", "traiteLe", "traiteParId") IN (0, 3));

-- What waits is counted on the pages of those who decide.
CREATE INDEX "signalements_ouverts" ON "signalements" ("messageId") WHERE "traiteLe" IS NULL;
