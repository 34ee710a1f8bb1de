import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import type { SaisieAideEnCours } from '../schema';
import { tenirPersonne } from './charger';

/**
 * Who helps the person from now on (null = nobody any more), as the journal names it: by an id. The same name goes on;
 * another one ends it. The caller holds the person's row.
 */
export async function changerAide(
  tx: Tx,
  beneficiaireId: string,
  nom: string | null,
  now: Date,
): Promise<string | null> {
  const enCours = await tx.aide.findFirst({ where: { beneficiaireId, finLe: null } });
  if (enCours && enCours.nom === nom) return enCours.id;
  if (enCours) await tx.aide.update({ where: { id: enCours.id }, data: { finLe: now } });
  if (nom === null) return null;
  const { id } = await tx.aide.create({ data: { beneficiaireId, nom, debutLe: now }, select: { id: true } });
  return id;
}

/** Somebody helped for one act: who is named on the file when it is them, else a help that ends as it began. */
export async function aideDUnActe(tx: Tx, beneficiaireId: string, nom: string, now: Date): Promise<string> {
  const enCours = await tx.aide.findFirst({
    where: { beneficiaireId, nom, finLe: null },
    select: { id: true },
  });
  if (enCours) return enCours.id;
  const { id } = await tx.aide.create({
    data: { beneficiaireId, nom, debutLe: now, finLe: now },
    select: { id: true },
  });
  return id;
}

/** Nobody's name stays: the journal says that somebody helped, not who. */
export async function oublierAides(tx: Tx, beneficiaireId: string, now: Date): Promise<void> {
  const enCours = { OR: [{ finLe: null }, { finLe: { gt: now } }] };
  await tx.aide.updateMany({ where: { beneficiaireId, ...enCours }, data: { finLe: now } });
  await tx.aide.updateMany({ where: { beneficiaireId }, data: { nom: '' } });
}

/** How long a help that nobody ends goes on: what is done alone the day after is not laid to who helped. */
const DUREE_MS = 2 * 3_600_000;

/**
 * Helps that ran in these sessions are over: the sessions end, or the person says so. Sessions are held first, as an erasure
 * takes them.
 */
export async function finirAides(tx: Tx, sessions: Prisma.SessionWhereInput, now: Date): Promise<void> {
  // Held before they are looked at: a help that begins at this moment is seen.
  const ids = (await tx.session.findMany({ where: sessions, select: { id: true } })).map((s) => s.id);
  await tx.$queryRaw`SELECT 1 FROM "sessions" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  await tx.aide.updateMany({
    where: { sessions: { some: { id: { in: ids } } }, finLe: { gt: now } },
    data: { finLe: now },
  });
}

/* The session of this browser, held, then the person, in the order of an erasure: two clicks follow each other. */
async function tenirSession(tx: Tx, acteur: Acteur, jeton: string | null) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  await tx.$queryRaw`
    SELECT 1 FROM "sessions" WHERE "sessionToken" = ${jeton} AND "userId" = ${acteur.userId}::uuid FOR UPDATE`;
  await tenirPersonne(tx, acteur.beneficiaireId);
  const session =
    jeton &&
    (await tx.session.findFirst({
      where: { sessionToken: jeton, userId: acteur.userId },
      select: { id: true, expires: true, aide: { select: { id: true, nom: true } } },
    }));
  if (!session) throw new NonTrouve('Cette connexion');
  return { session, beneficiaireId: acteur.beneficiaireId };
}

const finDeLAide = (expire: Date, now: Date) =>
  new Date(Math.min(expire.getTime(), now.getTime() + DUREE_MS));

/**
 * « Quelqu’un m’aide en ce moment »: from now on, in this session alone, each line of the journal leads to this name; until
 * the person says that it is over, the session ends, or two hours have passed.
 * @throws Interdit for anybody else; NonTrouve without a session
 */
export async function commencerAide(
  acteur: Acteur,
  { nom, jeton }: SaisieAideEnCours & { jeton: string | null },
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { session, beneficiaireId } = await tenirSession(tx, acteur, jeton);
    if (session.aide?.nom === nom) return;
    await finirAides(tx, { id: session.id }, now);
    const { id } = await tx.aide.create({
      data: { beneficiaireId, nom, debutLe: now, finLe: finDeLAide(session.expires, now) },
      select: { id: true },
    });
    await tx.session.update({ where: { id: session.id }, data: { aideId: id } });
    await journaliser(tx, acteur, now, {
      action: 'aide.commencer',
      objet: { type: 'Aide', id },
      beneficiaireId,
      codes: { aide: id },
    });
  });
}

/** « L’aide est finie ». Twice is once. */
export async function finirAide(
  acteur: Acteur,
  { jeton }: { jeton: string | null },
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { session, beneficiaireId } = await tenirSession(tx, acteur, jeton);
    if (!session.aide) return;
    await finirAides(tx, { id: session.id }, now);
    await tx.session.update({ where: { id: session.id }, data: { aideId: null } });
    await journaliser(tx, acteur, now, {
      action: 'aide.finir',
      objet: { type: 'Aide', id: session.aide.id },
      beneficiaireId,
      codes: { aide: session.aide.id },
    });
  });
}

/**
 * To agree for good, or to erase, is the person's own act: not while somebody holds the pen.
 * @throws MetierError AVEC_UNE_AIDE
 */
export function sansAide(acteur: Acteur): void {
  if (acteur.role === 'BENEFICIAIRE' && acteur.aideId)
    throw new MetierError(
      'AVEC_UNE_AIDE',
      'Quelqu’un vous aide en ce moment. Pour cela, c’est à vous de décider : appuyez sur « L’aide est finie », en haut de la page, puis recommencez.',
    );
}
