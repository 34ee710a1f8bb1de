-- Around a commune, a search counts up to a thousand missions and shows twenty: each one counted was a row of the table to
-- fetch, anywhere in it. All that a search asks of a mission now stands in the index that finds it, so that only those
-- that are shown are fetched. Places left stand there as a word that seldom changes: a place taken is still a HOT update.
-- Weeks, the begun one included, are worked out once; null = without an end.
ALTER TABLE "missions"
  ADD COLUMN "plusieursPlaces" boolean GENERATED ALWAYS AS ("places" - "placesPrises" > 1) STORED,
  ADD COLUMN "semaines" integer GENERATED ALWAYS AS (coalesce("dureeSemaines", ("finLe" - "debutLe" + 6) / 7)) STORED;
CREATE INDEX "missions_offre" ON "missions" USING gist (point("x", "y")) INCLUDE (
  "x", "y", "id", "finLe", "demiJournees", "derniereDate", "domaine", "activite", "regularite", "semaines",
  "accessibleFauteuil", "aDistance", "permisNecessaire", "lectureNecessaire", "remboursement",
  "plusieursPlaces", "publieeLe", "communeCode"
) WHERE "statut" = 'PUBLIEE';
-- What most people filter by comes first in an index of its own: the twenty nearest of a domain are the twenty read. « IS
-- NOT NULL » keeps it for those who name a domain: PostgreSQL reckons it as good as the other one for everybody, and it is not.
CREATE INDEX "missions_offre_domaine" ON "missions" USING gist ("domaine", point("x", "y")) INCLUDE (
  "x", "y", "id", "finLe", "demiJournees", "derniereDate", "activite", "regularite", "semaines",
  "accessibleFauteuil", "aDistance", "permisNecessaire", "lectureNecessaire", "remboursement",
  "plusieursPlaces", "publieeLe", "communeCode"
) WHERE "statut" = 'PUBLIEE' AND "domaine" IS NOT NULL;
DROP INDEX "missions_position";
