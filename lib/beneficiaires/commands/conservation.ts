import type { Acteur } from '@/lib/auth/acteur';
import { oublierEffaces, verrouillerCompte } from '@/lib/auth/commands/menage';
import { supprimerMessages } from '@/lib/contact/commands';
import { jourCourt, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { journalTechnique } from '@/lib/journal/technique';
import { notifier, supprimerEnvois } from '@/lib/notifications/commands';
import { supprimerChoix } from '@/lib/propositions/commands/effacement';
import { supprimerRappels } from '@/lib/rappels/commands';
import { finDeConservation, limites } from '../conservation';
import { effacer } from './effacement';

/** People looked at in one go. */
const LOT = 200;
type Echu = { id: string; userId: string; dernierContactLe: Date; cle: string };

/** Who has an address that messages reach. */
const JOIGNABLE = Prisma.sql`(u."desactiveLe" IS NULL AND (u."email" IS NOT NULL OR u."telephone" IS NOT NULL))`;
/** One notice for one last contact: whoever is met again is told again, two years later. */
const AVIS = Prisma.sql`'conservation:' || b."id" || ':' || floor(extract(epoch FROM b."dernierContactLe"))::bigint`;

const lire = (avant: Date, condition: Prisma.Sql) => db.$queryRaw<Echu[]>`
  SELECT b."id", b."userId", b."dernierContactLe", ${AVIS} AS "cle"
  FROM "beneficiaires" b JOIN "users" u ON u."id" = b."userId"
  WHERE b."anonymiseLe" IS NULL AND b."dernierContactLe" < ${avant} AND ${condition}
  ORDER BY b."dernierContactLe", b."id" LIMIT ${LOT}`;

/** A month before, in neutral words. Told once: the message itself says that it was. */
async function prevenir(now: Date): Promise<number> {
  const jamais = Prisma.sql`NOT EXISTS (SELECT 1 FROM "messages" m WHERE m."cle" = ${AVIS})`;
  const aPrevenir = await lire(limites(now).avis, Prisma.sql`${JOIGNABLE} AND ${jamais}`);
  let faits = 0;
  for (const { userId, dernierContactLe, cle } of aPrevenir) {
    const le = jourCourt(jourDe(finDeConservation(dernierContactLe, now)));
    const envoi = { modele: 'compte.conservation', userId, variables: { le }, cle } as const;
    if (await db.$transaction((tx) => notifier(tx, envoi, now))) faits++;
  }
  return faits;
}

/** Each in a transaction of its own, looked at again once it is theirs: somebody may come back meanwhile. */
async function effacerUn(acteur: Acteur, { id, userId }: Echu, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    await verrouillerCompte(tx, { id, userId });
    const echu = await tx.beneficiaire.count({
      where: { id, anonymiseLe: null, dernierContactLe: { lt: limites(now).dossier } },
    });
    if (echu > 0) await effacer(tx, acteur, { id, userId }, now);
    return echu;
  });
}

async function effacerEchus(acteur: Acteur, now: Date): Promise<number> {
  const { dossier, prevenu } = limites(now);
  const assezTot = Prisma.sql`EXISTS (
    SELECT 1 FROM "messages" m WHERE m."cle" = ${AVIS} AND m."creeLe" <= ${prevenu})`;
  const echus = await lire(dossier, Prisma.sql`(NOT ${JOIGNABLE} OR ${assezTot})`);
  let faits = 0;
  for (const echu of echus)
    faits += await effacerUn(acteur, echu, now).catch((err: unknown) => {
      // The others do not wait for this one, which is tried again tomorrow.
      journalTechnique.error({ err, beneficiaireId: echu.id }, 'conservation');
      return 0;
    });
  return faits;
}

/**
 * Every night: people whose last contact is two years old are told a month before, then erased; messages, call-backs
 * and contact messages go when their time is over. Killed half-way, it goes on where it was.
 * @returns how many were told, and erased
 */
export async function appliquerConservation(
  acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ prevenus: number; effaces: number }> {
  const total = { prevenus: 0, effaces: 0 };
  // Until a lot in which nothing is left to do.
  for (let faits = await prevenir(now); faits > 0; faits = await prevenir(now)) total.prevenus += faits;
  for (let faits = await effacerEchus(acteur, now); faits > 0; faits = await effacerEchus(acteur, now))
    total.effaces += faits;
  const { envoi, demande, choix } = limites(now);
  await supprimerEnvois(envoi);
  await supprimerRappels(demande);
  await supprimerMessages(demande);
  await supprimerChoix(choix);
  await oublierEffaces();
  return total;
}
