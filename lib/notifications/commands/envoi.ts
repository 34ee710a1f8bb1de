import { urlAbsolue } from '@/lib/adresse';
import { db, type Tx } from '@/lib/db';
import type { Canal } from '@/lib/generated/prisma/enums';
import { smsOuvert } from '../canaux';
import { EVENEMENTS, MODELES_DE_FOND } from '../evenement';
import { departDe } from '../heure';
import { cheminArret, cheminArretDirect, ecrireArret } from '../lien';
import { ENTREE, rediger, type CodeModele } from '../modele';
import type { Variables } from '../modele/type';
import { adressePar, canalPour } from '../moyen';
import { MODELES_A_ECRIRE } from '../patron';

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

/** Gives a message of the outbox to the worker, at once or for the morning; given twice, it is one job. */
export async function confier(
  tx: Tx,
  { cle, modele }: { cle: string; modele: string },
  now: Date,
): Promise<void> {
  const priorite = MODELES_DE_FOND.includes(modele) ? PRIORITE_DE_FOND : 0;
  const depart = departDe(modele, now);
  const quand = depart > now ? depart : null;
  await tx.$executeRaw`SELECT graphile_worker.add_job('envoyer_message', json_build_object('cle', ${cle}::text), job_key := ${`message:${cle}`}, max_attempts := 12, run_at := ${quand}::timestamptz, priority := ${priorite}::int)`;
}

type Oublies = { canaux: Canal[]; seulement: readonly string[] | null; fictive: string; auPlus: number };

/**
 * Gives to the worker, the oldest first, what waits on these channels without a job: those that were tried, or wait for
 * the morning, have one. What goes to nobody (`fictive`, a regular expression) stays; so does all but `seulement`, by night.
 * @returns how many
 */
export function confierLesOublies({ canaux, seulement, fictive, auPlus }: Oublies): Promise<number> {
  return db.$executeRaw`
    SELECT graphile_worker.add_job('envoyer_message', json_build_object('cle', m."cle"), job_key := 'message:' || m."cle",
      max_attempts := 12, priority := CASE WHEN m."modele" = ANY(${MODELES_DE_FOND}::text[]) THEN ${PRIORITE_DE_FOND}::int ELSE 0 END)
    FROM (
      SELECT "cle", "modele" FROM "messages"
      WHERE "statut" = 'EN_ATTENTE' AND "essais" = 0 AND "canal" = ANY(${canaux}::"Canal"[])
        AND (${seulement}::text[] IS NULL OR "modele" = ANY(${seulement}::text[])) AND "adresse" !~ ${fictive}
        AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j
          WHERE j."key" = 'message:' || "messages"."cle" AND j."attempts" < j."max_attempts")
      ORDER BY "creeLe" LIMIT ${auPlus}::int) m`;
}

type Cible = { canal: Canal | null; adresse: string | null };

/**
 * By what a message reaches an account now: what they have chosen for its kind, else `canal`, else as usual. Null when
 * the account is closed, or nothing leads to whoever must read it outside.
 */
export async function viser(
  tx: Tx,
  { userId, modele, canal: demande }: { userId: string; modele: CodeModele; canal?: Canal },
): Promise<Cible | null> {
  const { genre, page } = EVENEMENTS[modele];
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      ...{ email: true, telephone: true, desactiveLe: true },
      preferences: { select: { genre: true, moyen: true } },
    },
  });
  if (!user || user.desactiveLe) return null;
  const choisi = user.preferences.find((p) => p.genre === genre)?.moyen;
  const canal = canalPour(genre, user, { choisi, demande, sms: smsOuvert() });
  if (!canal && !page) return null;
  return { canal, adresse: canal && adressePar(canal, user) };
}

type Ecrit = { modele: string; userId: string | null; texte: string; arret: string | null };

/** A text as it leaves by e-mail: of a kind that one chooses, it says where it is stopped, and so does its header (RFC 8058). */
export function enCourriel({ modele, userId, texte, arret }: Ecrit): Pick<Ecrit, 'texte' | 'arret'> {
  const { genre } = EVENEMENTS[modele as CodeModele] ?? { genre: 'COMPTE' };
  if (arret || !userId || genre === 'COMPTE' || genre === 'NOUVEAUTES') return { texte, arret };
  const lien = ecrireArret({ quoi: genre, id: userId });
  return {
    texte: `${texte}\n\nNe plus recevoir ces e-mails\u00a0: ${urlAbsolue(cheminArret(lien))}`,
    arret: urlAbsolue(cheminArretDirect(lien)),
  };
}

/** The words that the Département of whoever reads has written for a message, if it has. */
const patronPropre = (tx: Tx, userId: string, modele: string) =>
  tx.modeleMessage.findFirst({
    where: { modele, departement: { appartenances: { some: { userId, finLe: null } } } },
    select: { sujet: true, texte: true },
  });

/**
 * Puts a message into the outbox, inside the transaction of the command; the worker delivers it, by day (a link to sign
 * in at any hour). To a user: by what they have chosen for its kind, else by the channel named, else by e-mail when
 * they have one, else by SMS. Who has no address, or reads in their space only, finds it there.
 * @returns whether it leaves: false for what was written before, for a closed account and for what is read in the space
 */
export async function notifier(tx: Tx, envoi: Envoi, now: Date): Promise<boolean> {
  const { modele, cle } = envoi;
  const userId = 'userId' in envoi ? envoi.userId : null;
  const cible = 'userId' in envoi ? await viser(tx, envoi) : { adresse: envoi.adresse, canal: envoi.canal };
  if (!cible) return false;
  const propre = userId && MODELES_A_ECRIRE.includes(modele) ? await patronPropre(tx, userId, modele) : null;
  const { sujet, texte } = rediger(modele, envoi.variables, urlAbsolue(ENTREE), propre);
  const ecrit = { modele, userId, texte, arret: envoi.arret ?? null };
  const { count } = await tx.message.createMany({
    data: {
      ...{ ...ecrit, ...cible, cle, sujet, creeLe: now },
      ...(cible.canal === 'EMAIL' ? enCourriel(ecrit) : {}),
      ...(cible.canal ? {} : { statut: 'ENVOYE', envoyeLe: now }),
    },
    skipDuplicates: true,
  });
  if (count === 0 || !cible.canal) return false;
  await confier(tx, envoi, now);
  return true;
}

type Nomme = { userId: string; email: string | null; telephone: string | null; objets: readonly string[] };

/**
 * A person is erased: no message to them stays, nor how they wanted to be told, nor one to somebody else that says
 * their first name (its key holds one of `objets`, the ids of what it is about).
 */
export async function effacerEnvois(tx: Tx, { userId, email, telephone, objets }: Nomme): Promise<void> {
  const adresses = [email, telephone].filter((a) => a !== null);
  await tx.message.deleteMany({
    where: {
      OR: [{ userId }, { adresse: { in: adresses } }, ...objets.map((id) => ({ cle: { contains: id } }))],
    },
  });
  await tx.preferenceAvis.deleteMany({ where: { userId } });
}

/**
 * What was written to somebody (`null` = to whomever) of these keys, and neither left nor was read in their space:
 * nobody wants it any more, and it is not sent again either.
 * @returns how many there were
 */
export async function retirerEnvois(tx: Tx, userId: string | null, debutDesCles: string): Promise<number> {
  const { count } = await tx.message.deleteMany({
    where: {
      ...(userId ? { userId } : {}),
      cle: { startsWith: debutDesCles },
      OR: [{ statut: { not: 'ENVOYE' } }, { canal: null, luLe: null }],
    },
  });
  return count;
}

/** Messages written before this instant are forgotten, sent or not. */
export async function supprimerEnvois(avant: Date): Promise<void> {
  await db.message.deleteMany({ where: { creeLe: { lt: avant } } });
}
