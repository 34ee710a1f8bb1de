-- AlterTable
ALTER TABLE "missions" ADD COLUMN     "mots" tsvector;

-- CreateTable
CREATE TABLE "vocabulaire" (
    "mot" TEXT NOT NULL,
    "racine" TEXT NOT NULL,
    "graphie" TEXT NOT NULL,
    "missions" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "vocabulaire_pkey" PRIMARY KEY ("mot")
);

-- CreateTable
CREATE TABLE "groupes_synonymes" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "termes" TEXT[],
    "cles" TEXT[],
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifieLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "groupes_synonymes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vocabulaire_racine_idx" ON "vocabulaire"("racine");

-- CreateIndex
CREATE INDEX "groupes_synonymes_departementCode_idx" ON "groupes_synonymes"("departementCode");

-- Words as the search compares them: no accent, no capital, letters and digits only
CREATE FUNCTION mots_de(texte text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT btrim(regexp_replace(public.sans_accent(texte), '[^a-z0-9]+', ' ', 'g')) $$;

-- What Snowball's French stemmer does not see: « animée » is written « animee » by then, and it keeps the s of « vélos »,
-- « amis », « menus » and the x of « jeux ». « vous », « mais » and the like keep theirs: they are stop words
CREATE FUNCTION formes_simples(mots text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(regexp_replace(regexp_replace(mots,
    'ees?\M', 'e', 'g'),
    '([a-z](?:[a-z]o|[b-hj-np-tv-z]i|[a-np-z]u))s\M', '\1', 'g'),
    '\m((?:en)?jeu|(?:mi)?lieu|feu|cheveu|voeu|neveu)x\M', '\1', 'g') $$;

-- The stems of a text, as PostgreSQL's French configuration gives them
CREATE FUNCTION vecteur_de(texte text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT to_tsvector('pg_catalog.french'::regconfig, public.formes_simples(public.mots_de(texte))) $$;

-- The same for one word; null for a stop word
CREATE FUNCTION racine_de(mot text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT CASE WHEN mot ~ '[0-9]' THEN mot
    ELSE (ts_lexize('pg_catalog.french_stem'::regdictionary, public.formes_simples(mot)))[1] END $$;

-- A term of several words: its stems joined by a space, in their order
CREATE FUNCTION cle_de(terme text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT string_agg(public.racine_de(m), ' ' ORDER BY i)
    FROM unnest(string_to_array(public.mots_de(terme), ' ')) WITH ORDINALITY AS t(m, i)
    WHERE length(m) > 1 $$;

-- The activity and the domain of a mission are said by their codes, which are words: « soutien-scolaire », « SANTE »
CREATE FUNCTION activites_de(m "missions") RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT concat_ws(' ', array_to_string(m."activites", ' . '),
    nullif(m."activite", 'autre'), nullif(lower(replace(m."domaine"::text, '_', ' ')), 'autre')) $$;

CREATE FUNCTION missions_mots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."mots" := setweight(vecteur_de(NEW."titre"), 'A')
    || setweight(vecteur_de(activites_de(NEW)), 'B')
    || setweight(vecteur_de((SELECT a."nom" FROM "associations" a WHERE a."id" = NEW."associationId")), 'B')
    || setweight(vecteur_de(NEW."description"), 'C');
  RETURN NEW;
END $$;
CREATE TRIGGER "missions_mots" BEFORE INSERT OR UPDATE OF "titre", "activites", "activite", "domaine", "associationId", "description", "mots"
  ON "missions" FOR EACH ROW EXECUTE FUNCTION missions_mots();

-- The words of a text as they are written, in lower case
CREATE FUNCTION graphies_de(texte text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT DISTINCT regexp_split_to_table(normalize(lower(texte), NFC), '[^a-zà-öø-ÿœæ0-9]+') $$;

/*
 * Adds to the vocabulary the words that it does not know; a word known without its accents gets them. What it knows
 * already is not touched, nor locked: two missions that are published together do not wait for each other.
 */
CREATE FUNCTION vocabulaire_apprendre(graphies text[], presence integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "vocabulaire" ("mot", "racine", "graphie", "missions")
  SELECT DISTINCT ON (l.mot) l.mot, l.racine, l.graphie, presence
  FROM (SELECT s.mot, s.graphie, racine_de(s.mot) AS racine
        FROM (SELECT sans_accent(g) AS mot, g AS graphie FROM unnest(graphies) g) s
        WHERE s.mot ~ '^[a-z0-9]{2,40}$'
          AND NOT EXISTS (SELECT 1 FROM "vocabulaire" v
            WHERE v."mot" = s.mot AND (v."graphie" <> v."mot" OR s.graphie = s.mot) AND v."missions" >= presence)) l
  WHERE l.racine IS NOT NULL
  ORDER BY l.mot, l.graphie = l.mot, l.graphie
  ON CONFLICT ("mot") DO UPDATE SET
    "graphie" = CASE WHEN "vocabulaire"."graphie" = "vocabulaire"."mot" THEN EXCLUDED."graphie" ELSE "vocabulaire"."graphie" END,
    "missions" = greatest("vocabulaire"."missions", EXCLUDED."missions")
$$;

CREATE FUNCTION missions_graphies(m "missions") RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT graphies_de(concat_ws(' ', m."titre", activites_de(m), m."description",
    (SELECT a."nom" FROM "associations" a WHERE a."id" = m."associationId")))
$$;

CREATE FUNCTION missions_apprendre() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM vocabulaire_apprendre((SELECT array_agg(g) FROM missions_graphies(NEW) g), 1);
  RETURN NULL;
END $$;
CREATE TRIGGER "missions_vocabulaire" AFTER UPDATE OF "statut", "titre", "activites", "activite", "domaine", "associationId", "description"
  ON "missions" FOR EACH ROW WHEN (NEW."statut" = 'PUBLIEE') EXECUTE FUNCTION missions_apprendre();

-- Missions that come many at once (an import, a seed) are read together
CREATE FUNCTION missions_apprendre_ensemble() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM vocabulaire_apprendre((
    SELECT array_agg(DISTINCT g) FROM "missions" m CROSS JOIN LATERAL missions_graphies(m) g
    WHERE m."id" IN (SELECT n."id" FROM nouvelles n WHERE n."statut" = 'PUBLIEE')), 1);
  RETURN NULL;
END $$;
CREATE TRIGGER "missions_vocabulaire_ajout" AFTER INSERT ON "missions"
  REFERENCING NEW TABLE AS nouvelles FOR EACH STATEMENT EXECUTE FUNCTION missions_apprendre_ensemble();

-- The name of an association is among the words of its missions
CREATE FUNCTION associations_renommer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "missions" SET "associationId" = NEW."id" WHERE "associationId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "associations_mots" AFTER UPDATE OF "nom" ON "associations" FOR EACH ROW
  WHEN (OLD."nom" IS DISTINCT FROM NEW."nom") EXECUTE FUNCTION associations_renommer();

CREATE FUNCTION synonymes_cles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."cles" := ARRAY(SELECT DISTINCT cle FROM (SELECT cle_de(t) AS cle FROM unnest(NEW."termes") t) c WHERE cle IS NOT NULL ORDER BY cle);
  RETURN NEW;
END $$;
CREATE TRIGGER "synonymes_cles" BEFORE INSERT OR UPDATE OF "termes", "cles" ON "groupes_synonymes"
  FOR EACH ROW EXECUTE FUNCTION synonymes_cles();
ALTER TABLE "groupes_synonymes" ADD CONSTRAINT "groupes_synonymes_deux" CHECK (cardinality("cles") >= 2);
CREATE UNIQUE INDEX "groupes_synonymes_uniques" ON "groupes_synonymes" ("departementCode", "cles");
CREATE INDEX "groupes_synonymes_cles" ON "groupes_synonymes" USING gin ("cles");

CREATE FUNCTION synonymes_apprendre() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM vocabulaire_apprendre((SELECT array_agg(DISTINCT g) FROM unnest(NEW."termes") t CROSS JOIN LATERAL graphies_de(t) g), 0);
  RETURN NULL;
END $$;
CREATE TRIGGER "synonymes_vocabulaire" AFTER INSERT OR UPDATE OF "termes" ON "groupes_synonymes"
  FOR EACH ROW EXECUTE FUNCTION synonymes_apprendre();

ALTER TABLE "vocabulaire" ADD CONSTRAINT "vocabulaire_lettres" CHECK ("mot" ~ '^[a-z0-9]{2,40}$' AND "racine" ~ '^[a-z0-9]{1,40}$');
-- Words that begin alike, whatever the collation, and words that look alike
CREATE INDEX "vocabulaire_debut" ON "vocabulaire" ("mot" text_pattern_ops);
CREATE INDEX "vocabulaire_trigrammes" ON "vocabulaire" USING gin ("mot" gin_trgm_ops);

-- What is there already; the index is made after the words are written
UPDATE "missions" SET "mots" = NULL;
SELECT vocabulaire_apprendre(array_agg(DISTINCT g), 1)
  FROM "missions" m CROSS JOIN LATERAL missions_graphies(m) g WHERE m."statut" = 'PUBLIEE';
DROP INDEX "missions_mots";
CREATE INDEX "missions_mots" ON "missions" USING gin ("mots") WHERE "statut" = 'PUBLIEE';
