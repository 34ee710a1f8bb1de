-- AlterTable
ALTER TABLE "suivis" ADD COLUMN     "relais" TEXT,
ADD COLUMN     "relaisLe" TIMESTAMPTZ,
ADD COLUMN     "relaisVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "remplacements" (
    "id" UUID NOT NULL,
    "referentId" UUID NOT NULL,
    "remplacantId" UUID NOT NULL,
    "debutLe" DATE NOT NULL,
    "finLe" DATE NOT NULL,
    "arreteLe" TIMESTAMPTZ,
    "creeParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "remplacements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "remplacements_referentId_finLe_idx" ON "remplacements"("referentId", "finLe");

-- CreateIndex
CREATE INDEX "remplacements_remplacantId_finLe_idx" ON "remplacements"("remplacantId", "finLe");

-- AddForeignKey
ALTER TABLE "remplacements" ADD CONSTRAINT "remplacements_referentId_fkey" FOREIGN KEY ("referentId") REFERENCES "referents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remplacements" ADD CONSTRAINT "remplacements_remplacantId_fkey" FOREIGN KEY ("remplacantId") REFERENCES "referents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One colleague at a time does somebody's work; both days count. What was stopped leaves its days free again.
ALTER TABLE "remplacements" ADD CONSTRAINT "remplacements_sans_chevauchement" EXCLUDE USING gist ("referentId" WITH =, daterange("debutLe", "finLe", '[]') WITH &&) WHERE ("arreteLe" IS NULL);
-- Somebody else, and it ends: six months at most.
ALTER TABLE "remplacements" ADD CONSTRAINT "remplacements_autrui" CHECK ("referentId" <> "remplacantId");
ALTER TABLE "remplacements" ADD CONSTRAINT "remplacements_duree" CHECK ("finLe" >= "debutLe" AND "finLe" - "debutLe" <= 180);
ALTER TABLE "remplacements" ADD CONSTRAINT "remplacements_arret" CHECK ("arreteLe" >= "creeLe");

-- A hand-over is written once the naming has ended, and it has its day.
ALTER TABLE "suivis" ADD CONSTRAINT "suivis_relais" CHECK (("relais" IS NULL) = ("relaisLe" IS NULL) AND ("relais" IS NULL OR ("finLe" IS NOT NULL AND length("relais") BETWEEN 1 AND 2000)));
