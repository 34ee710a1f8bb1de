-- CreateTable
CREATE TABLE "aides" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "nom" TEXT NOT NULL,
    "debutLe" TIMESTAMPTZ NOT NULL,
    "finLe" TIMESTAMPTZ,

    CONSTRAINT "aides_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "aides_beneficiaireId_debutLe_idx" ON "aides"("beneficiaireId", "debutLe");

-- AddForeignKey
ALTER TABLE "aides" ADD CONSTRAINT "aides_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One helper at a time is named on a file; a name is short, and an end never comes before its beginning.
CREATE UNIQUE INDEX "aides_une_en_cours" ON "aides" ("beneficiaireId") WHERE "finLe" IS NULL;
ALTER TABLE "aides" ADD CONSTRAINT "aides_valeurs" CHECK (char_length("nom") <= 120 AND "finLe" >= "debutLe");

-- Who helps today goes on helping.
INSERT INTO "aides" ("id", "beneficiaireId", "nom", "debutLe")
SELECT gen_random_uuid(), "id", "nomAidant", now() FROM "beneficiaires"
WHERE "nomAidant" IS NOT NULL AND "anonymiseLe" IS NULL;
