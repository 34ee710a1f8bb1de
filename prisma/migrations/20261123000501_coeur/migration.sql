-- An accepted wish is over as a wish: one who finished a mission may come back to it later
DROP INDEX "candidatures_ouvertes";
CREATE UNIQUE INDEX "candidatures_ouvertes" ON "candidatures" ("beneficiaireId", "missionId") WHERE "statut" NOT IN ('SANS_SUITE', 'RETIREE', 'ACCEPTEE');
-- One open place per person and mission
CREATE UNIQUE INDEX "affectations_ouvertes" ON "affectations" ("beneficiaireId", "missionId") WHERE "finLe" IS NULL;
-- The line of a mission, and the offers that the worker looks at
CREATE INDEX "candidatures_offres" ON "candidatures" ("offreExpireLe") WHERE "offreExpireLe" IS NOT NULL;

-- The messages name their constraint as PostgreSQL does for its own, for those who read the text only
CREATE OR REPLACE FUNCTION heures_dans_l_affectation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  a record;
  total integer;
BEGIN
  SELECT af."beneficiaireId", af."debutLe", af."finLe" INTO a FROM "affectations" af WHERE af."id" = NEW."affectationId";
  PERFORM 1 FROM "beneficiaires" b WHERE b."id" = a."beneficiaireId" FOR NO KEY UPDATE;
  IF NEW."date" < a."debutLe" OR (a."finLe" IS NOT NULL AND NEW."date" > a."finLe") THEN
    RAISE EXCEPTION 'heures hors de la mission: constraint "heures_hors_affectation"' USING ERRCODE = '23514', CONSTRAINT = 'heures_hors_affectation';
  END IF;
  SELECT COALESCE(sum(h."minutes"), 0) INTO total FROM "heures" h JOIN "affectations" af ON af."id" = h."affectationId"
    WHERE af."beneficiaireId" = a."beneficiaireId" AND h."date" = NEW."date" AND h."id" <> NEW."id";
  IF total + NEW."minutes" > 720 THEN
    RAISE EXCEPTION 'plus de 12 heures dans une journée: constraint "heures_par_jour"' USING ERRCODE = '23514', CONSTRAINT = 'heures_par_jour';
  END IF;
  RETURN NEW;
END $$;
