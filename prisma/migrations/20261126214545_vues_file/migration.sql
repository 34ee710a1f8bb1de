-- CreateTable
CREATE TABLE "vues_file" (
    "id" UUID NOT NULL,
    "referentId" UUID NOT NULL,
    "nom" TEXT NOT NULL,
    "adresse" TEXT NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "vues_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "vues_file_referentId_nom_key" ON "vues_file"("referentId", "nom");

-- AddForeignKey
ALTER TABLE "vues_file" ADD CONSTRAINT "vues_file_referentId_fkey" FOREIGN KEY ("referentId") REFERENCES "referents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Addresses of the caseload with a question, as they are always written; never words that were looked for.
ALTER TABLE "vues_file" ADD CONSTRAINT "vues_file_adresse" CHECK ("adresse" LIKE '/referent?%' AND "adresse" !~ '[?&]q=');
