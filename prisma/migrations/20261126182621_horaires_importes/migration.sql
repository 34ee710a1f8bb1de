-- CreateTable
CREATE TABLE "sources_horaires" (
    "id" UUID NOT NULL,
    "nom" TEXT NOT NULL,
    "valableDes" DATE NOT NULL,
    "valableJusque" DATE NOT NULL,
    "importeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sources_horaires_pkey" PRIMARY KEY ("nom")
);

-- CreateTable
CREATE TABLE "arrets" (
    "id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "arrets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "liaisons" (
    "deId" INTEGER NOT NULL,
    "versId" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "departs" INTEGER NOT NULL,
    "jours" INTEGER NOT NULL,
    "moyens" INTEGER NOT NULL,

    CONSTRAINT "liaisons_pkey" PRIMARY KEY ("deId","versId")
);

-- CreateTable
CREATE TABLE "correspondances" (
    "deId" INTEGER NOT NULL,
    "versId" INTEGER NOT NULL,
    "metres" INTEGER NOT NULL,

    CONSTRAINT "correspondances_pkey" PRIMARY KEY ("deId","versId")
);

-- CreateIndex
CREATE UNIQUE INDEX "sources_horaires_id_key" ON "sources_horaires"("id");

-- CreateIndex
CREATE INDEX "arrets_source_idx" ON "arrets"("source");

-- CreateIndex
CREATE INDEX "liaisons_versId_idx" ON "liaisons"("versId");

-- CreateIndex
CREATE INDEX "correspondances_versId_idx" ON "correspondances"("versId");

-- AddForeignKey
ALTER TABLE "arrets" ADD CONSTRAINT "arrets_source_fkey" FOREIGN KEY ("source") REFERENCES "sources_horaires"("nom") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liaisons" ADD CONSTRAINT "liaisons_deId_fkey" FOREIGN KEY ("deId") REFERENCES "arrets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liaisons" ADD CONSTRAINT "liaisons_versId_fkey" FOREIGN KEY ("versId") REFERENCES "arrets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondances" ADD CONSTRAINT "correspondances_deId_fkey" FOREIGN KEY ("deId") REFERENCES "arrets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondances" ADD CONSTRAINT "correspondances_versId_fkey" FOREIGN KEY ("versId") REFERENCES "arrets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Stops around a place.
CREATE INDEX "arrets_lieu_idx" ON "arrets" USING gist (point("x", "y"));

ALTER TABLE "sources_horaires" ADD CONSTRAINT "sources_horaires_dates" CHECK ("valableDes" <= "valableJusque");
ALTER TABLE "liaisons" ADD CONSTRAINT "liaisons_possibles"
  CHECK ("deId" <> "versId" AND "minutes" > 0 AND "departs" > 0 AND "jours" BETWEEN 1 AND 127 AND "moyens" BETWEEN 1 AND 15);
ALTER TABLE "correspondances" ADD CONSTRAINT "correspondances_a_pied" CHECK ("metres" BETWEEN 0 AND 250);
