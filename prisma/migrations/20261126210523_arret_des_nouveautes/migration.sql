-- AlterTable
ALTER TABLE "referents" ADD COLUMN     "sansNouveautesParLien" BOOLEAN NOT NULL DEFAULT false;

-- A link has stopped something only where something is stopped.
ALTER TABLE "referents" ADD CONSTRAINT "referents_arret_par_lien" CHECK (NOT "sansNouveautesParLien" OR "sansNouveautesLe" IS NOT NULL);
