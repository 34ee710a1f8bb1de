-- AlterTable
ALTER TABLE "departements" ADD COLUMN     "courrielAccessibilite" TEXT,
ADD COLUMN     "courrielDpo" TEXT,
ADD COLUMN     "directionPublication" TEXT,
ADD COLUMN     "editeur" TEXT,
ADD COLUMN     "hebergeur" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "telephone" DROP NOT NULL,
ALTER COLUMN "courriel" DROP NOT NULL,
ALTER COLUMN "adresse" DROP NOT NULL,
ALTER COLUMN "adresse" DROP DEFAULT;

-- What no Département had given is said to be missing, instead of numbers and addresses that answer nowhere.
UPDATE "departements" SET "adresse" = NULL WHERE "adresse" = '';
UPDATE "departements" SET "telephone" = NULL
WHERE "telephone" = '+33199000000' OR (NOT "estDemo" AND "telephone" LIKE '+3346571%');
UPDATE "departements" SET "courriel" = NULL WHERE NOT "estDemo" AND "courriel" LIKE '%.example';
UPDATE "departements" SET "adresse" = NULL WHERE NOT "estDemo" AND "adresse" LIKE '%(adresse d’exemple)%';
UPDATE "territoires" t SET "telephone" = NULL FROM "departements" d
WHERE d."code" = t."departementCode" AND NOT d."estDemo" AND t."telephone" LIKE '+3346571%';
