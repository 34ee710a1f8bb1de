import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliserIdentites } from '@/lib/journal/commands';
import { paginer } from '@/lib/pagination';
import { peutNommer } from '@/lib/parcours/policy';
import { demandesVisiblesPour } from '../policy';

const RECUE = {
  id: true,
  texte: true,
  creeLe: true,
  beneficiaire: {
    select: {
      id: true,
      user: { select: { prenom: true, nom: true } },
      commune: { select: { nom: true } },
      suivis: {
        where: { finLe: null },
        select: {
          organisme: { select: { nom: true } },
          referent: { select: { user: { select: { prenom: true, nom: true, desactiveLe: true } } } },
        },
      },
    },
  },
} satisfies Prisma.DemandePersonneSelect;
export type DemandeRecue = Prisma.DemandePersonneGetPayload<{ select: typeof RECUE }>;

/**
 * The people who would like another accompagnateur and wait for an answer, the oldest first. The département sees
 * identities by audited access only: each person shown is a line of the journal.
 */
export async function ouvrirDemandes(acteur: Acteur, { page }: { page: number }, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const where = { AND: [{ reponduLe: null }, demandesVisiblesPour(acteur, now)] };
  return db.$transaction(async (tx) => {
    const total = await tx.demandePersonne.count({ where });
    const { lignes: demandes, ...vue } = await paginer(total, page, (bornes) =>
      tx.demandePersonne.findMany({
        where,
        select: RECUE,
        orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
        ...bornes,
      }),
    );
    await journaliserIdentites(
      tx,
      acteur,
      now,
      demandes.map((d) => d.beneficiaire),
    );
    return { demandes, ...vue };
  });
}
