-- Many missions at once: their words are put together by hash, without sorting millions of them as French people would
CREATE OR REPLACE FUNCTION graphies_de(texte text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT unnest(regexp_split_to_array(normalize(lower(texte), NFC), '[^a-zà-öø-ÿœæ0-9]+')) $$;

CREATE OR REPLACE FUNCTION missions_apprendre_ensemble() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM vocabulaire_apprendre((SELECT array_agg(d.mot) FROM (
    SELECT g COLLATE "C" AS mot FROM "missions" m CROSS JOIN LATERAL missions_graphies(m) g
    WHERE m."id" IN (SELECT n."id" FROM nouvelles n WHERE n."statut" = 'PUBLIEE') GROUP BY g COLLATE "C") d), 1);
  RETURN NULL;
END $$;

-- Words that look like another one, by the index of trigrams: PostgreSQL takes reading the whole vocabulary for cheaper,
-- which it is not
CREATE FUNCTION mots_proches(cherche text, combien integer) RETURNS SETOF text
  LANGUAGE plpgsql STABLE SET enable_seqscan = off
  AS $$ BEGIN
    RETURN QUERY SELECT v."mot" FROM "vocabulaire" v WHERE v."mot" % cherche
      ORDER BY similarity(v."mot", cherche) DESC, v."missions" DESC, v."mot" LIMIT combien;
  END $$;
-- New words go into the index at once: few are added, and a search reads what waits to be
ALTER INDEX "vocabulaire_trigrammes" SET (fastupdate = off);
SELECT gin_clean_pending_list('"vocabulaire_trigrammes"'::regclass);
