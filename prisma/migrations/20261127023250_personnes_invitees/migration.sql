-- AlterTable
ALTER TABLE "beneficiaires" ADD COLUMN     "inviteeLe" TIMESTAMPTZ;

-- Whoever is there was invited when their account was opened, except those whom a file brought.
UPDATE "beneficiaires" b SET "inviteeLe" = b."creeLe"
WHERE NOT EXISTS (SELECT 1 FROM "journal" j WHERE j."beneficiaireId" = b."id" AND j."action" = 'import.creer');
