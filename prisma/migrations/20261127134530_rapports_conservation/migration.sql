-- CreateTable
CREATE TABLE "rapports_conservation" (
    "le" DATE NOT NULL,
    "premiers" INTEGER NOT NULL DEFAULT 0,
    "derniers" INTEGER NOT NULL DEFAULT 0,
    "effaces" INTEGER NOT NULL DEFAULT 0,
    "echecs" INTEGER NOT NULL DEFAULT 0,
    "finiLe" TIMESTAMPTZ,

    CONSTRAINT "rapports_conservation_pkey" PRIMARY KEY ("le")
);

ALTER TABLE "rapports_conservation" ADD CONSTRAINT "rapports_conservation_nombres" CHECK ("premiers" >= 0 AND "derniers" >= 0 AND "effaces" >= 0 AND "echecs" >= 0);
