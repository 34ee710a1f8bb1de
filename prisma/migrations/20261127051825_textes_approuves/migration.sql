-- CreateTable
CREATE TABLE "textes_approuves" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "texte" TEXT NOT NULL,
    "approuveLe" DATE NOT NULL,
    "approuveParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "textes_approuves_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "textes_approuves_departementCode_numero_key" ON "textes_approuves"("departementCode", "numero");

-- AddForeignKey
ALTER TABLE "textes_approuves" ADD CONSTRAINT "textes_approuves_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What people have read stays as they read it: another approval is another row.
ALTER TABLE "textes_approuves" ADD CONSTRAINT "textes_approuves_numero" CHECK ("numero" >= 1);
CREATE FUNCTION texte_approuve_en_ajout_seul() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'un texte approuvé ne change pas : un autre le remplace';
END $$;
CREATE TRIGGER "textes_approuves_immuables" BEFORE UPDATE OR DELETE ON "textes_approuves"
  FOR EACH ROW EXECUTE FUNCTION texte_approuve_en_ajout_seul();
