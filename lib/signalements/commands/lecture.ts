import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliserLignes } from '@/lib/journal/commands';
import { paginer } from '@/lib/pagination';
import { messagesEnAttente, peutJuger } from '../policy';

/** The message alone: neither who wrote it, nor whom it was for, nor where. */
const SIGNALE = {
  ...{ id: true, role: true, texte: true, creeLe: true },
  signalements: {
    where: { traiteLe: null },
    select: { motif: true },
    distinct: ['motif'],
    orderBy: { motif: 'asc' },
  },
} satisfies Prisma.MessageFilSelect;
export type MessageSignale = Prisma.MessageFilGetPayload<{ select: typeof SIGNALE }>;

/**
 * The reported messages that wait for a decision, the oldest first. Each one shown is a line of the journal, by its id: under
 * no person, who would be found by it.
 * @throws Interdit
 */
export async function ouvrirSignalements(acteur: Acteur, { page }: { page: number }, now: Date) {
  if (!peutJuger(acteur)) throw new Interdit('à la coordination et au Département');
  const where = messagesEnAttente(acteur, now);
  return db.$transaction(async (tx) => {
    const total = await tx.messageFil.count({ where });
    const vue = await paginer(total, page, (bornes) =>
      tx.messageFil.findMany({
        where,
        select: SIGNALE,
        orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
        ...bornes,
      }),
    );
    await journaliserLignes(
      tx,
      acteur,
      now,
      vue.lignes.map(({ id }) => ({ action: 'signalement.lire', objet: { type: 'MessageFil', id } })),
    );
    return vue;
  });
}
