-- CreateTable
CREATE TABLE "acces_motives" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "motif" TEXT NOT NULL,
    "ouvertLe" TIMESTAMPTZ NOT NULL,
    "expireLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "acces_motives_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "acces_motives_beneficiaireId_ouvertLe_idx" ON "acces_motives"("beneficiaireId", "ouvertLe");

-- AddForeignKey
ALTER TABLE "acces_motives" ADD CONSTRAINT "acces_motives_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- For one hour, no more; why, in words, until the person is erased.
ALTER TABLE "acces_motives" ADD CONSTRAINT "acces_motives_heure" CHECK ("expireLe" = "ouvertLe" + interval '1 hour');
ALTER TABLE "acces_motives" ADD CONSTRAINT "acces_motives_motif" CHECK ("motif" = '' OR length("motif") BETWEEN 10 AND 500);
ALTER TABLE "acces_motives" ADD CONSTRAINT "acces_motives_un_a_la_fois" EXCLUDE USING gist ("agentId" WITH =, "beneficiaireId" WITH =, tstzrange("ouvertLe", "expireLe") WITH &&);
