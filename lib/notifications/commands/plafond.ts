import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { tenirDepartement } from '@/lib/territoires/commands/tenir';
import { MODELES_DU_DEHORS } from '../evenement';
import { enGsm, nombreDeSms } from '../gsm';
import { peutSuivreEnvois } from '../policy';
import { premierDuMois } from '../rebut';

/**
 * Counts the SMS that is about to leave, in pieces as they are paid for, to the Département of its reader and to the
 * month in Paris. What opens an account is counted, and leaves whatever the ceiling: nobody reads it elsewhere. The row is held until the caller's
 * transaction ends: what did not leave is not counted.
 * @returns false when the ceiling is reached: then nothing was counted, and it may not leave
 */
export async function compterSms(
  tx: Tx,
  { userId, modele, texte }: { userId: string | null; modele: string; texte: string },
  now: Date,
): Promise<boolean> {
  if (!userId) return true;
  const role = await tx.appartenance.findFirst({
    where: { userId, finLe: null },
    select: { departement: { select: { code: true, plafondSms: true } } },
    orderBy: { debutLe: 'asc' },
  });
  if (!role) return true;
  const { code, plafondSms } = role.departement;
  const sms = nombreDeSms(enGsm(texte));
  const plafond = MODELES_DU_DEHORS.includes(modele) ? null : plafondSms;
  if (plafond !== null && sms > plafond) return false;
  const comptes = await tx.$executeRaw`
    INSERT INTO "sms_du_mois" ("departementCode", "mois", "nombre")
    VALUES (${code}, ${premierDuMois(jourDe(now))}::date, ${sms})
    ON CONFLICT ("departementCode", "mois") DO UPDATE SET "nombre" = "sms_du_mois"."nombre" + EXCLUDED."nombre"
    WHERE ${plafond}::int IS NULL OR "sms_du_mois"."nombre" + EXCLUDED."nombre" <= ${plafond}::int`;
  return comptes === 1;
}

/**
 * How many SMS the Département pays for in a month, at most; null: as many as there are.
 * @throws Interdit for whoever is not the Département
 */
export async function reglerPlafond(
  acteur: Acteur,
  { plafond }: { plafond: number | null },
  now: Date,
): Promise<void> {
  if (!peutSuivreEnvois(acteur)) throw new Interdit('au Département');
  const code = acteur.departementCode;
  await db.$transaction(async (tx) => {
    if (!(await tenirDepartement(tx, code))) throw new NonTrouve('Ce Département');
    const avant = await tx.departement.findUniqueOrThrow({ where: { code }, select: { plafondSms: true } });
    if (avant.plafondSms === plafond) return;
    await tx.departement.update({ where: { code }, data: { plafondSms: plafond } });
    await journaliser(tx, acteur, now, {
      action: 'sms.plafonner',
      objet: { type: 'Departement', id: code },
      codes: { plafond: plafond === null ? 'AUCUN' : String(plafond) },
    });
  });
}
