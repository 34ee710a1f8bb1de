import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { MessageContact } from '@/lib/generated/prisma/client';
import type { StatutContact } from '@/lib/generated/prisma/enums';
import { departementCourant } from '@/lib/territoires/queries';
import { messagesVisiblesPour } from './policy';

/** A Département that has not given its number yet is not called: it calls. */
export type Contact = { telephone: string | null; territoire: string | null };

async function territoireDe(acteur: Acteur) {
  const select = { nom: true, telephone: true } as const;
  if (acteur.role === 'BENEFICIAIRE')
    return db.territoire.findFirst({
      where: { communes: { some: { beneficiaires: { some: { id: acteur.beneficiaireId } } } } },
      select,
    });
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

/** Whom this visitor may call (E.164): the coordination of the own territoire, else the Département's number. */
export async function contactPour(acteur: Acteur | null): Promise<Contact> {
  const [departement, territoire] = await Promise.all([
    departementCourant(),
    acteur ? territoireDe(acteur) : null,
  ]);
  return territoire?.telephone
    ? { telephone: territoire.telephone, territoire: territoire.nom }
    : { telephone: departement.telephone, territoire: null };
}

/** The coordination of the territoire of a commune (INSEE code), for who looks around it; null when none has a number. */
export async function contactDeLaCommune(code: string): Promise<Contact | null> {
  return db.territoire
    .findFirst({
      where: { telephone: { not: null }, communes: { some: { code } } },
      select: { nom: true, telephone: true },
    })
    .then((t) => t && { telephone: t.telephone, territoire: t.nom });
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
