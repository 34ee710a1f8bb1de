-- CreateEnum
CREATE TYPE "StatutFichier" AS ENUM ('EN_PREPARATION', 'PRET', 'IMPOSSIBLE');

-- CreateTable
CREATE TABLE "fichiers_exportes" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "departementCode" TEXT NOT NULL,
    "liste" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "criteres" TEXT NOT NULL,
    "statut" "StatutFichier" NOT NULL DEFAULT 'EN_PREPARATION',
    "octets" BYTEA,
    "nombre" INTEGER,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "fichiers_exportes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fichiers_exportes_userId_creeLe_idx" ON "fichiers_exportes"("userId", "creeLe");

-- AddForeignKey
ALTER TABLE "fichiers_exportes" ADD CONSTRAINT "fichiers_exportes_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file is ready with its bytes and its number of lines, or it has neither.
ALTER TABLE "fichiers_exportes" ADD CONSTRAINT "fichiers_exportes_pret" CHECK (("statut" = 'PRET') = ("octets" IS NOT NULL) AND ("octets" IS NULL) = ("nombre" IS NULL));
-- Asked for twice, it is made once.
CREATE UNIQUE INDEX "fichiers_exportes_en_preparation" ON "fichiers_exportes" ("userId", "role", "liste", "format", "criteres") WHERE "statut" = 'EN_PREPARATION';
