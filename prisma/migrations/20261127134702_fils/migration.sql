-- AlterEnum
ALTER TYPE "GenreAvis" ADD VALUE 'MESSAGES';

-- CreateTable
CREATE TABLE "fils" (
    "id" UUID NOT NULL,
    "suiviId" UUID,
    "candidatureId" UUID,
    "creeLe" TIMESTAMPTZ NOT NULL,
    "dernierLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "fils_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages_fil" (
    "id" UUID NOT NULL,
    "filId" UUID NOT NULL,
    "auteurId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "texte" TEXT NOT NULL,
    "avecAssociation" BOOLEAN NOT NULL DEFAULT false,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "messages_fil_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lectures_fil" (
    "filId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "luLe" TIMESTAMPTZ NOT NULL,
    "aJour" BOOLEAN NOT NULL,

    CONSTRAINT "lectures_fil_pkey" PRIMARY KEY ("filId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "fils_suiviId_key" ON "fils"("suiviId");

-- CreateIndex
CREATE UNIQUE INDEX "fils_candidatureId_key" ON "fils"("candidatureId");

-- CreateIndex
CREATE INDEX "fils_dernierLe_idx" ON "fils"("dernierLe");

-- CreateIndex
CREATE INDEX "messages_fil_filId_creeLe_idx" ON "messages_fil"("filId", "creeLe");

-- CreateIndex
CREATE INDEX "messages_fil_auteurId_idx" ON "messages_fil"("auteurId");

-- CreateIndex
CREATE INDEX "lectures_fil_userId_idx" ON "lectures_fil"("userId");

-- AddForeignKey
ALTER TABLE "fils" ADD CONSTRAINT "fils_suiviId_fkey" FOREIGN KEY ("suiviId") REFERENCES "suivis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fils" ADD CONSTRAINT "fils_candidatureId_fkey" FOREIGN KEY ("candidatureId") REFERENCES "candidatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages_fil" ADD CONSTRAINT "messages_fil_filId_fkey" FOREIGN KEY ("filId") REFERENCES "fils"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages_fil" ADD CONSTRAINT "messages_fil_auteurId_fkey" FOREIGN KEY ("auteurId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lectures_fil" ADD CONSTRAINT "lectures_fil_filId_fkey" FOREIGN KEY ("filId") REFERENCES "fils"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lectures_fil" ADD CONSTRAINT "lectures_fil_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A thread hangs on an accompaniment or on a wish, never on both, and never on nothing.
ALTER TABLE "fils" ADD CONSTRAINT "fils_sujet" CHECK (num_nonnulls("suiviId", "candidatureId") = 1);

-- A message says something, and no more than its form takes.
ALTER TABLE "messages_fil" ADD CONSTRAINT "messages_fil_texte" CHECK (char_length("texte") BETWEEN 1 AND 2000);

-- What was written stays as its readers have read it.
CREATE FUNCTION "message_reste_ecrit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Un message reste comme il a été écrit.' USING ERRCODE = 'check_violation', CONSTRAINT = 'messages_fil_restent';
END $$;
CREATE TRIGGER "messages_fil_restent" BEFORE UPDATE ON "messages_fil" FOR EACH ROW
  WHEN (NEW."texte" IS DISTINCT FROM OLD."texte" OR NEW."avecAssociation" IS DISTINCT FROM OLD."avecAssociation"
    OR NEW."auteurId" IS DISTINCT FROM OLD."auteurId" OR NEW."role" IS DISTINCT FROM OLD."role")
  EXECUTE FUNCTION "message_reste_ecrit"();
