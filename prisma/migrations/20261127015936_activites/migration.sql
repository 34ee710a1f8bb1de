-- CreateEnum
CREATE TYPE "GenreActivite" AS ENUM ('ATELIER', 'FORMATION', 'IMMERSION', 'DEMARCHE');

-- CreateTable
CREATE TABLE "activites" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "genre" "GenreActivite" NOT NULL,
    "date" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "mot" TEXT,
    "saisieParId" UUID NOT NULL,
    "parLaPersonne" BOOLEAN NOT NULL,
    "montreeLe" TIMESTAMPTZ,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activites_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "activites_beneficiaireId_date_idx" ON "activites"("beneficiaireId", "date");

-- AddForeignKey
ALTER TABLE "activites" ADD CONSTRAINT "activites_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One day's work, and a word beside it.
ALTER TABLE "activites" ADD CONSTRAINT "activites_minutes" CHECK ("minutes" BETWEEN 1 AND 720);
ALTER TABLE "activites" ADD CONSTRAINT "activites_mot" CHECK (char_length("mot") BETWEEN 1 AND 120);

-- Only what the person wrote is theirs to show.
ALTER TABLE "activites" ADD CONSTRAINT "activites_montree" CHECK ("montreeLe" IS NULL OR "parLaPersonne");
