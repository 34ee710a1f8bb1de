-- AlterTable
ALTER TABLE "missions_ecartees" ALTER COLUMN "demiJournees" SET DEFAULT ARRAY[]::"DemiJournee"[];

-- AlterTable
ALTER TABLE "beneficiaires" ALTER COLUMN "modesDeplacement" SET DEFAULT ARRAY[]::"ModeDeplacement"[],
ALTER COLUMN "disponibilites" SET DEFAULT ARRAY[]::"DemiJournee"[],
ALTER COLUMN "domainesSouhaites" SET DEFAULT ARRAY[]::"Domaine"[],
ALTER COLUMN "besoins" SET DEFAULT ARRAY[]::"Besoin"[],
ALTER COLUMN "competences" SET DEFAULT ARRAY[]::"Competence"[],
ALTER COLUMN "competencesVisees" SET DEFAULT ARRAY[]::"Competence"[];

-- AlterTable
ALTER TABLE "missions" ALTER COLUMN "activites" SET DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "apprend" SET DEFAULT ARRAY[]::"Competence"[],
ALTER COLUMN "codesRome" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "paires_lots" ALTER COLUMN "raisons" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "communes" ALTER COLUMN "codesPostaux" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "groupes_synonymes" ALTER COLUMN "termes" SET DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "cles" SET DEFAULT ARRAY[]::TEXT[];

-- An empty list and no list at all said the same thing, and only Prisma reads both alike: a list is never NULL.
UPDATE "communes" SET "codesPostaux" = coalesce("codesPostaux", '{}')
WHERE "codesPostaux" IS NULL;
ALTER TABLE "communes"
  ALTER COLUMN "codesPostaux" SET NOT NULL;
UPDATE "beneficiaires" SET "modesDeplacement" = coalesce("modesDeplacement", '{}'), "disponibilites" = coalesce("disponibilites", '{}'), "domainesSouhaites" = coalesce("domainesSouhaites", '{}'), "besoins" = coalesce("besoins", '{}'), "competences" = coalesce("competences", '{}'), "competencesVisees" = coalesce("competencesVisees", '{}')
WHERE "modesDeplacement" IS NULL OR "disponibilites" IS NULL OR "domainesSouhaites" IS NULL OR "besoins" IS NULL OR "competences" IS NULL OR "competencesVisees" IS NULL;
ALTER TABLE "beneficiaires"
  ALTER COLUMN "modesDeplacement" SET NOT NULL,
  ALTER COLUMN "disponibilites" SET NOT NULL,
  ALTER COLUMN "domainesSouhaites" SET NOT NULL,
  ALTER COLUMN "besoins" SET NOT NULL,
  ALTER COLUMN "competences" SET NOT NULL,
  ALTER COLUMN "competencesVisees" SET NOT NULL;
UPDATE "missions" SET "activites" = coalesce("activites", '{}'), "apprend" = coalesce("apprend", '{}'), "codesRome" = coalesce("codesRome", '{}')
WHERE "activites" IS NULL OR "apprend" IS NULL OR "codesRome" IS NULL;
ALTER TABLE "missions"
  ALTER COLUMN "activites" SET NOT NULL,
  ALTER COLUMN "apprend" SET NOT NULL,
  ALTER COLUMN "codesRome" SET NOT NULL;
UPDATE "groupes_synonymes" SET "termes" = coalesce("termes", '{}'), "cles" = coalesce("cles", '{}')
WHERE "termes" IS NULL OR "cles" IS NULL;
ALTER TABLE "groupes_synonymes"
  ALTER COLUMN "termes" SET NOT NULL,
  ALTER COLUMN "cles" SET NOT NULL;
UPDATE "paires_lots" SET "raisons" = coalesce("raisons", '{}')
WHERE "raisons" IS NULL;
ALTER TABLE "paires_lots"
  ALTER COLUMN "raisons" SET NOT NULL;
UPDATE "missions_ecartees" SET "demiJournees" = coalesce("demiJournees", '{}')
WHERE "demiJournees" IS NULL;
ALTER TABLE "missions_ecartees"
  ALTER COLUMN "demiJournees" SET NOT NULL;
