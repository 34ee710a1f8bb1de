-- CreateEnum
CREATE TYPE "PartieContrat" AS ENUM ('PERSONNE', 'REFERENT');

-- CreateEnum
CREATE TYPE "MoyenAccord" AS ENUM ('EN_LIGNE', 'PAPIER');

-- CreateTable
CREATE TABLE "versions_contrat" (
    "id" UUID NOT NULL,
    "contratId" UUID NOT NULL,
    "numero" INTEGER NOT NULL,
    "contenu" TEXT NOT NULL,
    "empreinte" CHAR(64) NOT NULL,
    "ecritParId" UUID,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "versions_contrat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accords_contrat" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "partie" "PartieContrat" NOT NULL,
    "moyen" "MoyenAccord" NOT NULL,
    "parId" UUID NOT NULL,
    "le" DATE NOT NULL,
    "donneLe" TIMESTAMPTZ NOT NULL,
    "retireLe" TIMESTAMPTZ,
    "scanId" UUID,

    CONSTRAINT "accords_contrat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scans_contrat" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "octets" BYTEA NOT NULL,
    "type" TEXT NOT NULL,
    "empreinte" CHAR(64) NOT NULL,
    "deposeParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "scans_contrat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "versions_contrat_contratId_numero_key" ON "versions_contrat"("contratId", "numero");

-- CreateIndex
CREATE INDEX "accords_contrat_versionId_idx" ON "accords_contrat"("versionId");

-- CreateIndex
CREATE INDEX "accords_contrat_scanId_idx" ON "accords_contrat"("scanId");

-- CreateIndex
CREATE UNIQUE INDEX "scans_contrat_versionId_key" ON "scans_contrat"("versionId");

-- AddForeignKey
ALTER TABLE "versions_contrat" ADD CONSTRAINT "versions_contrat_contratId_fkey" FOREIGN KEY ("contratId") REFERENCES "contrats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accords_contrat" ADD CONSTRAINT "accords_contrat_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "versions_contrat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accords_contrat" ADD CONSTRAINT "accords_contrat_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "scans_contrat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scans_contrat" ADD CONSTRAINT "scans_contrat_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "versions_contrat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The hash is the one of the text, and the text never changes: what somebody agreed to is what is kept.
ALTER TABLE "versions_contrat" ADD CONSTRAINT "versions_contrat_empreinte"
  CHECK ("empreinte" = encode(sha256(convert_to("contenu", 'UTF8')), 'hex'));
CREATE FUNCTION version_contrat_immuable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'le texte d''un contrat ne change pas : une nouvelle version le remplace';
END $$;
CREATE TRIGGER "versions_contrat_immuable" BEFORE UPDATE ON "versions_contrat"
  FOR EACH ROW EXECUTE FUNCTION version_contrat_immuable();

-- One agreement in force for each party of a text; on paper, the sheet is there.
CREATE UNIQUE INDEX "accords_contrat_un_par_partie" ON "accords_contrat" ("versionId", "partie") WHERE "retireLe" IS NULL;
ALTER TABLE "accords_contrat" ADD CONSTRAINT "accords_contrat_feuille"
  CHECK (("moyen" = 'PAPIER') = ("scanId" IS NOT NULL));

ALTER TABLE "scans_contrat" ADD CONSTRAINT "scans_contrat_fichier" CHECK (
  octet_length("octets") BETWEEN 1 AND 5000000
  AND "type" IN ('application/pdf', 'image/jpeg', 'image/png')
  AND "empreinte" = encode(sha256("octets"), 'hex'));

-- The contracts that are there get their text. Who signed one before keeps the day; nobody agreed to it here.
INSERT INTO "versions_contrat" ("id", "contratId", "numero", "contenu", "empreinte", "ecritParId", "creeLe")
SELECT gen_random_uuid(), t.id, t.version, t.contenu, encode(sha256(convert_to(t.contenu, 'UTF8')), 'hex'), t.par, now()
FROM (
  SELECT c."id", c."version", c."creeParId" AS par, jsonb_build_object(
    'type', c."type", 'nature', c."nature", 'debutLe', c."debutLe", 'finLe', c."finLe",
    'cibleHebdo', c."cibleHebdo"::float8,
    'actions', coalesce((
      SELECT jsonb_agg(jsonb_build_object('titre', a."titre", 'pourLe', a."echeanceLe") ORDER BY a."creeLe", a."id")
      FROM "actions_parcours" a WHERE a."contratId" = c."id" AND a."statut" <> 'LAISSEE'), '[]'))::text AS contenu
  FROM "contrats" c) t;
