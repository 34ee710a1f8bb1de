-- Words of the published missions, as French stems without accents, for the public search
CREATE INDEX "missions_mots" ON "missions" USING gin (to_tsvector('french', sans_accent("titre" || ' ' || "description"))) WHERE "statut" = 'PUBLIEE';
