-- A form sent twice is one request. Where several wait already, the oldest stays (with the first word that was
-- left) and the others are closed, each with its line in the journal.
CREATE TEMPORARY TABLE "rappels_doubles" ON COMMIT DROP AS
SELECT "id", "premier", "premierMot" FROM (
  SELECT "id",
    first_value("id") OVER debut AS "premier",
    first_value("mot") OVER (PARTITION BY lower("prenom"), COALESCE("telephone", ''), lower(COALESCE("email", '')) ORDER BY "mot" IS NULL, "creeLe", "id") AS "premierMot"
  FROM "demandes_rappel" WHERE "statut" = 'NOUVELLE' AND "beneficiaireId" IS NULL
  WINDOW debut AS (PARTITION BY lower("prenom"), COALESCE("telephone", ''), lower(COALESCE("email", '')) ORDER BY "creeLe", "id")
) AS "attente" WHERE "id" <> "premier";
UPDATE "demandes_rappel" AS r SET "mot" = d."premierMot" FROM "rappels_doubles" AS d WHERE r."id" = d."premier" AND r."mot" IS NULL;
UPDATE "demandes_rappel" SET "statut" = 'CLASSEE', "statutLe" = now() WHERE "id" IN (SELECT "id" FROM "rappels_doubles");
INSERT INTO "journal" ("le", "acteurRole", "action", "objetType", "objetId", "de", "vers")
SELECT now(), 'SYSTEME', 'rappel.avancer', 'DemandeRappel', "id"::text, 'NOUVELLE', 'CLASSEE' FROM "rappels_doubles";
CREATE UNIQUE INDEX "demandes_rappel_en_attente" ON "demandes_rappel" (lower("prenom"), COALESCE("telephone", ''), lower(COALESCE("email", ''))) WHERE "statut" = 'NOUVELLE' AND "beneficiaireId" IS NULL;

CREATE TEMPORARY TABLE "messages_doubles" ON COMMIT DROP AS
SELECT "id" FROM (
  SELECT "id", row_number() OVER (PARTITION BY lower("email"), "sujet", md5("texte") ORDER BY "creeLe", "id") AS "rang"
  FROM "messages_contact" WHERE "statut" = 'NOUVEAU'
) AS "attente" WHERE "rang" > 1;
UPDATE "messages_contact" SET "statut" = 'CLASSE' WHERE "id" IN (SELECT "id" FROM "messages_doubles");
INSERT INTO "journal" ("le", "acteurRole", "action", "objetType", "objetId", "de", "vers")
SELECT now(), 'SYSTEME', 'contact.traiter', 'MessageContact', "id"::text, 'NOUVEAU', 'CLASSE' FROM "messages_doubles";
CREATE UNIQUE INDEX "messages_contact_en_attente" ON "messages_contact" (lower("email"), "sujet", md5("texte")) WHERE "statut" = 'NOUVEAU';
