-- CreateTable
CREATE TABLE "points_etape" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "le" DATE NOT NULL,
    "mots" TEXT NOT NULL,
    "suites" TEXT,
    "prochainLe" DATE,
    "motsPersonne" TEXT,
    "creeParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "points_etape_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "points_etape_beneficiaireId_le_idx" ON "points_etape"("beneficiaireId", "le");

-- AddForeignKey
ALTER TABLE "points_etape" ADD CONSTRAINT "points_etape_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The next review comes after this one.
ALTER TABLE "points_etape" ADD CONSTRAINT "points_etape_prochain" CHECK ("prochainLe" > "le");
