-- CreateTable
CREATE TABLE "modeles_document" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "octets" BYTEA NOT NULL,
    "champs" TEXT[],
    "deposeParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "retireLe" TIMESTAMPTZ,

    CONSTRAINT "modeles_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "modeles_document_departementCode_idx" ON "modeles_document"("departementCode");

-- AddForeignKey
ALTER TABLE "modeles_document" ADD CONSTRAINT "modeles_document_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One model in use for each Département; it weighs what an upload may.
CREATE UNIQUE INDEX "modeles_document_un_en_usage" ON "modeles_document" ("departementCode") WHERE "retireLe" IS NULL;
ALTER TABLE "modeles_document" ADD CONSTRAINT "modeles_document_octets" CHECK (
  CASE WHEN "retireLe" IS NULL THEN octet_length("octets") BETWEEN 1 AND 5000000 ELSE octet_length("octets") = 0 END);
ALTER TABLE "modeles_document" ALTER COLUMN "champs" SET NOT NULL;
