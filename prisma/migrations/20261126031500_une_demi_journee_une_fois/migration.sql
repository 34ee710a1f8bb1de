-- A half-day of a mission is one row. Of several, one stays, and takes over the wishes and the notices of the others.
CREATE TEMPORARY TABLE "creneaux_doubles" ON COMMIT DROP AS
SELECT "id", "premier" FROM (
  SELECT "id", first_value("id") OVER (PARTITION BY "missionId", "demiJournee", "date" ORDER BY "id") AS "premier" FROM "creneaux"
) AS "tous" WHERE "id" <> "premier";
INSERT INTO "candidatures_creneaux" ("candidatureId", "creneauId")
SELECT DISTINCT cc."candidatureId", d."premier" FROM "candidatures_creneaux" AS cc JOIN "creneaux_doubles" AS d ON d."id" = cc."creneauId"
ON CONFLICT DO NOTHING;
INSERT INTO "empechements" ("id", "creneauId", "affectationId", "date", "creeLe")
SELECT gen_random_uuid(), d."premier", e."affectationId", e."date", e."creeLe" FROM "empechements" AS e JOIN "creneaux_doubles" AS d ON d."id" = e."creneauId"
ON CONFLICT DO NOTHING;
DELETE FROM "creneaux" WHERE "id" IN (SELECT "id" FROM "creneaux_doubles");
CREATE UNIQUE INDEX "creneaux_uniques" ON "creneaux" ("missionId", "demiJournee", "date") NULLS NOT DISTINCT;
