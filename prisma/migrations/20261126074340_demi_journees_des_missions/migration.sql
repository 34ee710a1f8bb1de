-- AlterTable
ALTER TABLE "missions" ADD COLUMN     "demiJournees" INTEGER NOT NULL DEFAULT 2097151,
ADD COLUMN     "derniereDate" DATE;

-- Half-days as bits and the last date, kept beside the mission: the search filters and counts without reading half-days
CREATE FUNCTION bit_demi_journee("d" "DemiJournee") RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  RETURN 1 << (array_position(enum_range(NULL::"DemiJournee"), "d") - 1);

CREATE FUNCTION missions_suivent_creneaux() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two that change half-days of one mission wait for each other: the second one then reads what the first one wrote.
  PERFORM 1 FROM "missions" m WHERE m."id" IN (SELECT t."missionId" FROM touches t) ORDER BY m."id" FOR NO KEY UPDATE;
  UPDATE "missions" m SET "demiJournees" = v."demiJournees", "derniereDate" = v."derniereDate"
  FROM (
    SELECT t."missionId", max(k."date") AS "derniereDate",
      CASE WHEN count(k."id") = 0 THEN 2097151
        ELSE coalesce(bit_or(bit_demi_journee(k."demiJournee")) FILTER (WHERE k."date" IS NULL), 0) END AS "demiJournees"
    FROM (SELECT DISTINCT "missionId" FROM touches) t
    LEFT JOIN "creneaux" k ON k."missionId" = t."missionId"
    GROUP BY t."missionId"
  ) v
  WHERE m."id" = v."missionId"
    AND (m."demiJournees", m."derniereDate") IS DISTINCT FROM (v."demiJournees", v."derniereDate");
  RETURN NULL;
END $$;
CREATE TRIGGER "creneaux_ajoutes" AFTER INSERT ON "creneaux" REFERENCING NEW TABLE AS touches
  FOR EACH STATEMENT EXECUTE FUNCTION missions_suivent_creneaux();
CREATE TRIGGER "creneaux_retires" AFTER DELETE ON "creneaux" REFERENCING OLD TABLE AS touches
  FOR EACH STATEMENT EXECUTE FUNCTION missions_suivent_creneaux();
-- A half-day that would go to another mission leaves one and reaches the other.
CREATE TRIGGER "creneaux_changes" AFTER UPDATE ON "creneaux" REFERENCING NEW TABLE AS touches
  FOR EACH STATEMENT EXECUTE FUNCTION missions_suivent_creneaux();
CREATE TRIGGER "creneaux_quittes" AFTER UPDATE ON "creneaux" REFERENCING OLD TABLE AS touches
  FOR EACH STATEMENT EXECUTE FUNCTION missions_suivent_creneaux();

UPDATE "missions" m SET "demiJournees" = v."demiJournees", "derniereDate" = v."derniereDate"
FROM (
  SELECT k."missionId", max(k."date") AS "derniereDate",
    coalesce(bit_or(bit_demi_journee(k."demiJournee")) FILTER (WHERE k."date" IS NULL), 0) AS "demiJournees"
  FROM "creneaux" k GROUP BY k."missionId"
) v
WHERE m."id" = v."missionId";

-- What is done entirely from home is found wherever one lives.
CREATE INDEX "missions_de_chez_soi" ON "missions" ("publieeLe" DESC) WHERE "statut" = 'PUBLIEE' AND "aDistance" = 'TOTALE';
