import type { Acteur } from '@/lib/auth/acteur';
import { oublierEffaces, verrouillerCompte } from '@/lib/auth/commands/menage';
import { supprimerMessages } from '@/lib/contact/commands';
import { jourCourt, jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { journalTechnique } from '@/lib/journal/technique';
import { notifier, supprimerEnvois } from '@/lib/notifications/commands/envoi';
import { supprimerChoix } from '@/lib/propositions/commands/effacement';
import { supprimerRappels } from '@/lib/rappels/commands';
import { finDeConservation, limites } from '../conservation';
import { effacer } from './effacement';

/** People looked at in one go. */
const LOT = 200;
type Echu = { id: string; userId: string; dernierContactLe: Date; cle: string };

/** Who has an address that messages reach. */
const JOIGNABLE = Prisma.sql`(u."desactiveLe" IS NULL AND (u."email" IS NOT NULL OR u."telephone" IS NOT NULL))`;
/** Each notice once for one last contact: whoever is met again is told again, two years later. */
const cleDe = (debut: string) =>
  Prisma.sql`${debut}::text || b."id" || ':' || floor(extract(epoch FROM b."dernierContactLe"))::bigint`;
const AVIS = cleDe('conservation:');
const PREMIER_AVIS = cleDe('conservation-premier:');
const ecrit = (cle: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "messages" m WHERE m."cle" = ${cle})`;

type Geste = 'premiers' | 'derniers' | 'effaces';
/** Whom each gesture of a night is for, and the message that tells it. */
function gestes(now: Date): Record<Geste, { qui: Prisma.Sql; cle: Prisma.Sql }> {
  const { premierAvis, avis, dossier, prevenu } = limites(now);
  const avant = (instant: Date) => Prisma.sql`b."dernierContactLe" < ${instant}`;
  const assezTot = Prisma.sql`EXISTS (
    SELECT 1 FROM "messages" m WHERE m."cle" = ${AVIS} AND m."creeLe" <= ${prevenu})`;
  return {
    premiers: {
      qui: Prisma.sql`${avant(premierAvis)} AND NOT ${avant(avis)} AND ${JOIGNABLE} AND NOT ${ecrit(PREMIER_AVIS)}`,
      cle: PREMIER_AVIS,
    },
    derniers: { qui: Prisma.sql`${avant(avis)} AND ${JOIGNABLE} AND NOT ${ecrit(AVIS)}`, cle: AVIS },
    effaces: { qui: Prisma.sql`${avant(dossier)} AND (NOT ${JOIGNABLE} OR ${assezTot})`, cle: AVIS },
  };
}

const PERSONNES = Prisma.sql`"beneficiaires" b JOIN "users" u ON u."id" = b."userId"`;
const lire = (geste: Geste, now: Date, sauf: ReadonlySet<string> = new Set()) => {
  const { qui, cle } = gestes(now)[geste];
  return db.$queryRaw<Echu[]>`
    SELECT b."id", b."userId", b."dernierContactLe", ${cle} AS "cle" FROM ${PERSONNES}
    WHERE b."anonymiseLe" IS NULL AND ${qui} AND b."id" <> ALL(${[...sauf]}::uuid[])
    ORDER BY b."dernierContactLe", b."id" LIMIT ${LOT}`;
};

/** How many people tonight would tell a first time, tell again, and erase. Writes nothing. */
export async function prevoirConservation(now: Date): Promise<Record<Geste, number>> {
  const compter = async (geste: Geste) => {
    const [ligne] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS "n" FROM ${PERSONNES} WHERE b."anonymiseLe" IS NULL AND ${gestes(now)[geste].qui}`;
    return ligne!.n;
  };
  const [premiers, derniers, effaces] = [
    await compter('premiers'),
    await compter('derniers'),
    await compter('effaces'),
  ];
  return { premiers, derniers, effaces };
}

/** One more in the report of the night, in the transaction of the gesture itself. */
async function compter(tx: Tx, geste: Geste, now: Date): Promise<void> {
  const le = jourDe(now);
  await tx.rapportConservation.upsert({
    where: { le },
    create: { le, [geste]: 1 },
    update: { [geste]: { increment: 1 } },
  });
}

/** The night has come to its end, even when there was nothing to do. */
async function clore(echecs: number, now: Date): Promise<void> {
  const le = jourDe(now);
  const fin = { finiLe: now, echecs };
  await db.rapportConservation.upsert({ where: { le }, create: { le, ...fin }, update: fin });
}

/** The others do not wait for this one, which is tried again tomorrow. */
const noterEchec =
  (beneficiaireId: string, echecs: Set<string>) =>
  (err: unknown): 0 => {
    journalTechnique.error({ err, beneficiaireId }, 'conservation');
    echecs.add(beneficiaireId);
    return 0;
  };

/** In neutral words, three months before and a month before. Told once: the message itself says that it was. */
async function prevenir(geste: 'premiers' | 'derniers', now: Date, echecs: Set<string>): Promise<number> {
  let faits = 0;
  for (const { id, userId, dernierContactLe, cle } of await lire(geste, now, echecs)) {
    const le = jourCourt(jourDe(finDeConservation(dernierContactLe, now)));
    const envoi = { modele: 'compte.conservation', userId, variables: { le }, cle } as const;
    const ecrit = db.$transaction(async (tx) => {
      const nouveau = await notifier(tx, envoi, now);
      if (nouveau) await compter(tx, geste, now);
      return nouveau;
    });
    if (await ecrit.catch(noterEchec(id, echecs))) faits++;
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
    if (echu === 0) return 0;
    await effacer(tx, acteur, { id, userId }, now);
    await compter(tx, 'effaces', now);
    return echu;
  });
}

async function effacerEchus(acteur: Acteur, now: Date, echecs: Set<string>): Promise<number> {
  let faits = 0;
  for (const echu of await lire('effaces', now, echecs))
    faits += await effacerUn(acteur, echu, now).catch(noterEchec(echu.id, echecs));
  return faits;
}

/**
 * Every night: people whose last contact is two years old are told three months and a month before, then erased; messages, call-backs
 * and contact messages go when their time is over. Killed half-way, it goes on where it was; the report of the night says
 * how many, and whether it came to its end.
 * @returns how many were told a first time, told again, and erased
 */
export async function appliquerConservation(
  acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<Record<Geste, number>> {
  const total = { premiers: 0, derniers: 0, effaces: 0 };
  const echecs = new Set<string>();
  const faire = async (geste: Geste, unLot: () => Promise<number>) => {
    // A lot in which somebody failed is not the last one: they are left out of the next.
    for (;;) {
      const dejaEchoues = echecs.size;
      const faits = await unLot();
      total[geste] += faits;
      if (faits === 0 && echecs.size === dejaEchoues) return;
    }
  };
  for (const geste of ['premiers', 'derniers'] as const)
    await faire(geste, () => prevenir(geste, now, echecs));
  await faire('effaces', () => effacerEchus(acteur, now, echecs));
  const { envoi, demande, choix } = limites(now);
  await supprimerEnvois(envoi);
  await supprimerRappels(demande);
  await supprimerMessages(demande);
  await supprimerChoix(choix);
  await oublierEffaces();
  await clore(echecs.size, now);
  return total;
}
