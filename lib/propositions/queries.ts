import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paginer, type PageDe } from '@/lib/pagination';
import { lotsVisiblesPour, personnesProposables } from './policy';

const LIGNE = {
  id: true,
  statut: true,
  considerees: true,
  retenues: true,
  envoyees: true,
  creeLe: true,
  territoire: { select: { nom: true } },
} satisfies Prisma.LotPropositionsSelect;
export type LotLigne = Prisma.LotPropositionsGetPayload<{ select: typeof LIGNE }>;

/** The batches of the Département, newest first. */
export async function lots(acteur: ActeurDe<'COORDINATION'>, page: number): Promise<PageDe<LotLigne>> {
  const where = lotsVisiblesPour(acteur);
  return paginer(await db.lotPropositions.count({ where }), page, (bornes) =>
    db.lotPropositions.findMany({
      where,
      select: LIGNE,
      orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
      ...bornes,
    }),
  );
}

/** How many people of the Département may be in a batch now. */
export async function combienDeProposables({ departementCode }: ActeurDe<'COORDINATION'>): Promise<number> {
  return db.beneficiaire.count({ where: personnesProposables({ departementCode, territoireId: null }) });
}
