-- AlterTable
ALTER TABLE "referents" ADD COLUMN     "sansNouveautesLe" TIMESTAMPTZ;
