import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { presents } from '../../contact';
import type { Importateur } from '../../policy';
import type { Donnees } from '../../referents/ligne';
import { cleOrganisme } from '../../referents/rapprochement';
import type { Voisin, Voisinage } from '../../referents/verdict';

export const REFERENT = {
  id: true,
  userId: true,
  organisme: { select: { nom: true } },
  // One whom they accompany is enough.
  suivis: { where: { finLe: null }, select: { id: true }, take: 1 },
  user: {
    select: {
      ...{ prenom: true, nom: true, email: true, telephone: true },
      ...{ premiereVisiteLe: true, desactiveLe: true },
    },
  },
} satisfies Prisma.ReferentSelect;

/** A référent as lines say them. */
export function enVoisin(r: Prisma.ReferentGetPayload<{ select: typeof REFERENT }>): Voisin {
  const { premiereVisiteLe, desactiveLe, ...user } = r.user;
  return {
    ...{ id: r.id, userId: r.userId, organisme: r.organisme.nom, ...user },
    ...{ estVenue: premiereVisiteLe !== null, ferme: desactiveLe !== null },
    accompagne: r.suivis.length > 0,
  };
}

/** Which référents may be meant by these lines, and whose are their addresses: three statements, however many lines. */
export async function lireVoisinage(
  tx: Tx,
  { departementCode }: Importateur,
  lignes: readonly Donnees[],
): Promise<Voisinage> {
  const contacts = {
    OR: [
      { email: { in: presents(lignes.map((d) => d.email)) } },
      { telephone: { in: presents(lignes.map((d) => d.telephone)) } },
    ],
  };
  const comptes = await tx.user.findMany({
    where: contacts,
    select: { id: true, email: true, telephone: true },
  });
  const referents = await tx.referent.findMany({
    where: {
      organisme: { departementCode },
      userId: { in: comptes.map((c) => c.id) },
      user: { appartenances: { some: { role: 'REFERENT', departementCode, finLe: null } } },
    },
    select: REFERENT,
  });
  const organismes = await tx.organisme.findMany({
    where: { departementCode },
    select: { id: true, nom: true },
  });
  const par = new Map<string, Voisin[]>();
  for (const r of referents.map(enVoisin))
    for (const contact of presents([r.email, r.telephone]))
      par.set(contact, [...(par.get(contact) ?? []), r]);
  const parContact = new Map(
    comptes.flatMap((c) => presents([c.email, c.telephone]).map((contact) => [contact, c.id] as const)),
  );
  return {
    proches: (d) => [
      ...new Set(presents([d.email, d.telephone]).flatMap((contact) => par.get(contact) ?? [])),
    ],
    compteDe: (contact) => parContact.get(contact),
    organismes: new Map(organismes.map((o) => [cleOrganisme(o.nom), o])),
  };
}
