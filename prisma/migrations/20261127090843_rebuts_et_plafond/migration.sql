-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "relanceLe" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "departements" ADD COLUMN     "plafondSms" INTEGER;

-- CreateTable
CREATE TABLE "sms_du_mois" (
    "departementCode" TEXT NOT NULL,
    "mois" DATE NOT NULL,
    "nombre" INTEGER NOT NULL,

    CONSTRAINT "sms_du_mois_pkey" PRIMARY KEY ("departementCode","mois")
);

-- AddForeignKey
ALTER TABLE "sms_du_mois" ADD CONSTRAINT "sms_du_mois_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "departements" ADD CONSTRAINT "departements_plafond_sms" CHECK ("plafondSms" BETWEEN 0 AND 1000000);
ALTER TABLE "sms_du_mois" ADD CONSTRAINT "sms_du_mois_nombre" CHECK ("nombre" >= 0 AND EXTRACT(DAY FROM "mois") = 1);
-- What the Département reads first: what did not leave.
CREATE INDEX "messages_rebuts" ON "messages"("creeLe") WHERE "statut" <> 'ENVOYE' AND "erreur" IS NOT NULL;
