-- CreateTable
CREATE TABLE "modeles_message" (
    "departementCode" TEXT NOT NULL,
    "modele" TEXT NOT NULL,
    "sujet" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "modifieLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "modeles_message_pkey" PRIMARY KEY ("departementCode","modele")
);

-- AddForeignKey
ALTER TABLE "modeles_message" ADD CONSTRAINT "modeles_message_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "modeles_message" ADD CONSTRAINT "modeles_message_version" CHECK ("version" >= 1 AND "sujet" <> '' AND "texte" <> '');
