-- The line goes by date: whoever waits, or is offered a place, has one.
UPDATE "candidatures" SET "attenteLe" = "statutLe" WHERE "statut" IN ('LISTE_D_ATTENTE', 'PLACE_OFFERTE') AND "attenteLe" IS NULL;
ALTER TABLE "candidatures" ADD CONSTRAINT "candidatures_attente" CHECK ("statut" NOT IN ('LISTE_D_ATTENTE', 'PLACE_OFFERTE') OR "attenteLe" IS NOT NULL);
