import 'server-only';
import { cache } from 'react';
import type { Acteur } from '@/lib/auth/acteur';
import { db, lirePreparee, type Tx } from '@/lib/db';
import { Prisma, type MessageContact } from '@/lib/generated/prisma/client';
import type { StatutContact } from '@/lib/generated/prisma/enums';
import { departementCourant } from '@/lib/territoires/queries';
import { messagesVisiblesPour } from './policy';

/** A Département that has not given its number yet is not called: it calls. */
export type Contact = { telephone: string | null; territoire: string | null };

/** Read by the busiest pages: around a commune, and by each one of a volunteer. */
const territoireOu = (commune: Prisma.Sql) =>
  lirePreparee<{ nom: string; telephone: string | null }>(Prisma.sql`
    SELECT t."nom", t."telephone" FROM "communes" c JOIN "territoires" t ON t."id" = c."territoireId"
    WHERE c."code" = ${commune}`).then(([territoire]) => territoire ?? null);

async function territoireDe(acteur: Acteur) {
  const select = { nom: true, telephone: true } as const;
  if (acteur.role === 'BENEFICIAIRE')
    return territoireOu(
      Prisma.sql`(SELECT "communeCode" FROM "beneficiaires" WHERE "id" = ${acteur.beneficiaireId}::uuid)`,
    );
  if (acteur.role === 'ASSOCIATION')
    return db.territoire.findFirst({
      where: { communes: { some: { associations: { some: { id: { in: acteur.associationIds } } } } } },
      select,
    });
  if (acteur.role === 'COORDINATION')
    return db.territoire.findFirst({
      where: { id: { in: acteur.territoireIds } },
      select,
      orderBy: { nom: 'asc' },
    });
  return null;
}

/**
 * Whom this visitor may call (E.164): the coordination of the own territoire, else the Département's number. Read once per
 * request: a page carries what it would say if it were not found.
 */
export const contactPour = cache(async (acteur: Acteur | null): Promise<Contact> => {
  const [departement, territoire] = await Promise.all([
    departementCourant(),
    acteur ? territoireDe(acteur) : null,
  ]);
  return territoire?.telephone
    ? { telephone: territoire.telephone, territoire: territoire.nom }
    : { telephone: departement.telephone, territoire: null };
});

/** The coordination of the territoire of a commune (INSEE code), for who looks around it; null when none has a number. */
export async function contactDeLaCommune(code: string): Promise<Contact | null> {
  const territoire = await territoireOu(Prisma.sql`${code}`);
  return territoire?.telephone ? { telephone: territoire.telephone, territoire: territoire.nom } : null;
}

/** Messages in this state, oldest first. */
export async function messagesParStatut(
  acteur: Acteur,
  statut: StatutContact,
  page = 1,
  parPage = 20,
): Promise<{ messages: MessageContact[]; total: number }> {
  const where = { AND: [messagesVisiblesPour(acteur), { statut }] };
  const [messages, total] = await Promise.all([
    db.messageContact.findMany({
      where,
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
    db.messageContact.count({ where }),
  ]);
  return { messages, total };
}

/** One message, or null when it is not the actor's to read. */
export function messageParId(acteur: Acteur, id: string): Promise<MessageContact | null> {
  return db.messageContact.findFirst({ where: { AND: [messagesVisiblesPour(acteur), { id }] } });
}

/**
 * What somebody wrote by the contact form from their own address, for the file that they download. An address that
 * they have not proved is not theirs.
 */
export async function messagesEcritsPar(
  tx: Tx,
  { email, emailVerified }: { email: string | null; emailVerified: Date | null },
): Promise<MessageContact[]> {
  if (!email || !emailVerified) return [];
  return tx.messageContact.findMany({
    where: { email: { equals: email, mode: 'insensitive' } },
    orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
  });
}
