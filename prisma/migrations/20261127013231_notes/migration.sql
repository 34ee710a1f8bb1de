-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "suiviId" UUID NOT NULL,
    "auteurId" UUID NOT NULL,
    "texte" TEXT NOT NULL,
    "partageeLe" TIMESTAMPTZ,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "modifieeLe" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notes_beneficiaireId_creeLe_idx" ON "notes"("beneficiaireId", "creeLe");

-- CreateIndex
CREATE INDEX "notes_suiviId_idx" ON "notes"("suiviId");

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_suiviId_fkey" FOREIGN KEY ("suiviId") REFERENCES "suivis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A note says something, and no more than its form takes.
ALTER TABLE "notes" ADD CONSTRAINT "notes_texte" CHECK (char_length("texte") BETWEEN 1 AND 4000);

-- A shared note stays shared: nothing that somebody could read is taken out of their sight but by deleting it.
CREATE FUNCTION "note_reste_partagee"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Une note partagée le reste.' USING ERRCODE = 'check_violation', CONSTRAINT = 'notes_reste_partagee';
END $$;
CREATE TRIGGER "notes_reste_partagee" BEFORE UPDATE ON "notes" FOR EACH ROW
  WHEN (OLD."partageeLe" IS NOT NULL AND NEW."partageeLe" IS DISTINCT FROM OLD."partageeLe")
  EXECUTE FUNCTION "note_reste_partagee"();
