-- CreateEnum
CREATE TYPE "GenreAvis" AS ENUM ('RENDEZ_VOUS', 'RAPPELS', 'MISSIONS', 'HEURES', 'PASSEPORT', 'ACCOMPAGNEMENT', 'DEMANDES');

-- CreateEnum
CREATE TYPE "MoyenAvis" AS ENUM ('EMAIL', 'SMS', 'ICI');

-- DropIndex
DROP INDEX "messages_userId_idx";

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "luLe" TIMESTAMPTZ,
ALTER COLUMN "canal" DROP NOT NULL,
ALTER COLUMN "adresse" DROP NOT NULL;

-- CreateTable
CREATE TABLE "preferences_avis" (
    "userId" UUID NOT NULL,
    "genre" "GenreAvis" NOT NULL,
    "moyen" "MoyenAvis" NOT NULL,
    "parLien" BOOLEAN NOT NULL DEFAULT false,
    "depuis" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "preferences_avis_pkey" PRIMARY KEY ("userId","genre")
);

-- CreateIndex
CREATE INDEX "messages_userId_creeLe_idx" ON "messages"("userId", "creeLe");

-- AddForeignKey
ALTER TABLE "preferences_avis" ADD CONSTRAINT "preferences_avis_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By a channel to an address, or read in one's space only: then there is nothing left to send.
ALTER TABLE "messages" ADD CONSTRAINT "messages_canal_adresse" CHECK (("canal" IS NULL) = ("adresse" IS NULL));
ALTER TABLE "messages" ADD CONSTRAINT "messages_ici" CHECK ("canal" IS NOT NULL OR ("statut" = 'ENVOYE' AND "userId" IS NOT NULL));

-- What came before there were notifications has been read where it was sent.
UPDATE "messages" SET "luLe" = "creeLe";
CREATE INDEX "messages_non_lus" ON "messages"("userId") WHERE "luLe" IS NULL;
