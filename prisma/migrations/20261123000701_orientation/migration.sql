-- The notice of orientation, from which the month for the contract runs
ALTER TABLE "suivis" ADD COLUMN "orienteLe" DATE;
