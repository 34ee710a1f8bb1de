-- AlterTable
ALTER TABLE "referents" ADD COLUMN     "gestionnaireDepuis" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "suivis" ADD COLUMN     "choisiLe" TIMESTAMPTZ,
ADD COLUMN     "choisiParId" UUID,
ADD COLUMN     "nommeLe" TIMESTAMPTZ;

-- The journal knows when the Département named.
UPDATE "suivis" s SET "nommeLe" = j."le" FROM "journal" j
WHERE j."objetType" = 'Suivi' AND j."objetId" = s."id"::text AND j."action" = 'suivi.nommer';

-- Somebody is chosen on a day, inside the organisme that was named.
ALTER TABLE "suivis" ADD CONSTRAINT "suivis_choix" CHECK (("choisiLe" IS NULL) = ("choisiParId" IS NULL) AND ("choisiLe" IS NULL OR "referentId" IS NOT NULL));

-- Who chooses in an organisme does not choose in the next one, however they come there.
CREATE FUNCTION "referents_gestion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."gestionnaireDepuis" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER "referents_gestion" BEFORE UPDATE OF "organismeId" ON "referents"
  FOR EACH ROW WHEN (OLD."organismeId" IS DISTINCT FROM NEW."organismeId") EXECUTE FUNCTION "referents_gestion"();

-- The people of an organisme for whom nobody is chosen yet.
CREATE INDEX "suivis_a_choisir" ON "suivis" ("organismeId", "debutLe") WHERE "finLe" IS NULL AND "referentId" IS NULL;
