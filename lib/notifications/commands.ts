import { urlAbsolue } from '@/lib/adresse';
import { db, type Tx } from '@/lib/db';
import type { Canal } from '@/lib/generated/prisma/enums';
import { prochaineHeureCivile } from './heure';
import { ENTREE, MODELES_DE_JOUR, rediger, type CodeModele } from './modele';
import type { Variables } from './modele/type';

export type Envoi = {
  modele: CodeModele;
  variables: Variables;
  /** Idempotency key: the same key is sent once. */
  cle: string;
  /** Where one button stops messages like this one: a whole address, for the mail client's own button. */
  arret?: string;
} & ({ userId: string; canal?: Canal } | { adresse: string; canal: Canal });

/** What nobody waits for lets everything else pass, a link to sign in first: for the worker, a higher number is later. */
export const PRIORITE_DE_FOND = 10;

/** Gives a message of the outbox to the worker, at once or from an instant on; given twice, it is one job. */
export async function confier(
  tx: Tx,
  { cle, modele }: { cle: string; modele: string },
  quand: Date | null = null,
): Promise<void> {
  const priorite = MODELES_DE_JOUR.includes(modele) ? PRIORITE_DE_FOND : 0;
  await tx.$executeRaw`SELECT graphile_worker.add_job('envoyer_message', json_build_object('cle', ${cle}::text), job_key := ${`message:${cle}`}, max_attempts := 12, run_at := ${quand}::timestamptz, priority := ${priorite}::int)`;
}

type Oublies = { canaux: Canal[]; pasEncore: readonly string[]; fictive: string; auPlus: number };

/**
 * Gives to the worker, the oldest first, what waits on these channels without a job: those that were tried, or wait for
 * the morning, have one. What goes to nobody (`fictive`, a regular expression) stays.
 * @returns how many
 */
export function confierLesOublies({ canaux, pasEncore, fictive, auPlus }: Oublies): Promise<number> {
  return db.$executeRaw`
    SELECT graphile_worker.add_job('envoyer_message', json_build_object('cle', m."cle"), job_key := 'message:' || m."cle",
      max_attempts := 12, priority := CASE WHEN m."modele" = ANY(${MODELES_DE_JOUR}::text[]) THEN ${PRIORITE_DE_FOND}::int ELSE 0 END)
    FROM (
      SELECT "cle", "modele" FROM "messages"
      WHERE "statut" = 'EN_ATTENTE' AND "essais" = 0 AND "canal" = ANY(${canaux}::"Canal"[])
        AND "modele" <> ALL(${pasEncore}::text[]) AND "adresse" !~ ${fictive}
        AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j
          WHERE j."key" = 'message:' || "messages"."cle" AND j."attempts" < j."max_attempts")
      ORDER BY "creeLe" LIMIT ${auPlus}::int) m`;
}

/**
 * Puts a message into the outbox, inside the transaction of the command; the worker delivers it.
 * To a user: by the channel named, else by e-mail when they have one, else by SMS; somebody who cannot be reached
 * so gets nothing, and the answer is false.
 */
export async function notifier(tx: Tx, envoi: Envoi, now: Date): Promise<boolean> {
  let cible: { adresse: string; canal: Canal; userId: string | null };
  if ('userId' in envoi) {
    const user = await tx.user.findUnique({
      where: { id: envoi.userId },
      select: { email: true, telephone: true, desactiveLe: true },
    });
    const canal = envoi.canal ?? (user?.email ? 'EMAIL' : 'SMS');
    const adresse = canal === 'EMAIL' ? user?.email : user?.telephone;
    if (!user || user.desactiveLe || !adresse) return false;
    cible = { adresse, canal, userId: envoi.userId };
  } else cible = { adresse: envoi.adresse, canal: envoi.canal, userId: null };
  const { count } = await tx.message.createMany({
    data: {
      ...cible,
      cle: envoi.cle,
      modele: envoi.modele,
      arret: envoi.arret ?? null,
      ...rediger(envoi.modele, envoi.variables, urlAbsolue(ENTREE)),
      creeLe: now,
    },
    skipDuplicates: true,
  });
  if (count === 1)
    await confier(tx, envoi, MODELES_DE_JOUR.includes(envoi.modele) ? prochaineHeureCivile(now) : null);
  return count === 1;
}

type Nomme = { userId: string; email: string | null; telephone: string | null; objets: readonly string[] };

/**
 * A person is erased: no message to them stays, nor one to somebody else that says their first name (its key holds
 * one of `objets`, the ids of what it is about).
 */
export async function effacerEnvois(tx: Tx, { userId, email, telephone, objets }: Nomme): Promise<void> {
  const adresses = [email, telephone].filter((a) => a !== null);
  await tx.message.deleteMany({
    where: {
      OR: [{ userId }, { adresse: { in: adresses } }, ...objets.map((id) => ({ cle: { contains: id } }))],
    },
  });
}

/** What was written to somebody (`null` = to whomever) and has not left yet, of these keys: nobody wants it any more. How many there were. */
export async function retirerEnvois(tx: Tx, userId: string | null, debutDesCles: string): Promise<number> {
  const { count } = await tx.message.deleteMany({
    where: { ...(userId ? { userId } : {}), cle: { startsWith: debutDesCles }, statut: 'EN_ATTENTE' },
  });
  return count;
}

/** Messages written before this instant are forgotten, sent or not. */
export async function supprimerEnvois(avant: Date): Promise<void> {
  await db.message.deleteMany({ where: { creeLe: { lt: avant } } });
}
