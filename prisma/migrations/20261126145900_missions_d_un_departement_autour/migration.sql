-- A person's list reads what is around them in their Département, and what is done from home there. Without these, the
-- whole Département was read, or everything around it, whichever looked smaller.
CREATE INDEX "missions_position_departement" ON "missions" USING gist ("departementCode", point("x", "y"))
  WHERE "statut" = 'PUBLIEE';
CREATE INDEX "missions_a_distance" ON "missions" ("departementCode")
  WHERE "statut" = 'PUBLIEE' AND "aDistance" = 'TOTALE';
