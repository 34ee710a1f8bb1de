import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliserIdentites } from '@/lib/journal/commands';
import { paginer, type PageDe } from '@/lib/pagination';
import { lotsVisiblesPour } from '../policy';

const LOT = {
  id: true,
  statut: true,
  parPersonne: true,
  graine: true,
  faites: true,
  aFaire: true,
  considerees: true,
  servies: true,
  retenues: true,
  envoyees: true,
  borne: true,
  creeLe: true,
  territoire: { select: { nom: true } },
  _count: { select: { paires: true } },
} satisfies Prisma.LotPropositionsSelect;
export type LotVu = Prisma.LotPropositionsGetPayload<{ select: typeof LOT }>;

const PAIRE = {
  id: true,
  beneficiaireId: true,
  raisons: true,
  mission: {
    select: {
      id: true,
      titre: true,
      association: { select: { nom: true } },
      commune: { select: { nom: true } },
    },
  },
} satisfies Prisma.PaireLotSelect;
export type PaireVue = Prisma.PaireLotGetPayload<{ select: typeof PAIRE }>;

export type PersonneVue = {
  id: string;
  nom: string;
  commune: string;
  possibles: number;
  proposees: number;
  paires: PaireVue[];
};
export type LotOuvert = { lot: LotVu; personnes: PageDe<PersonneVue> };

/**
 * Opens a batch: where it stands, and a page of its people by name, never by how well missions suit them, each with
 * the missions kept and why. `sans`: only those who have nothing. Who is shown is journaled, in the same transaction.
 * @throws NonTrouve when the batch is not of the actor's Département, or the actor is not of the coordination
 */
export async function ouvrirLot(
  acteur: Acteur,
  saisie: { lotId: string; page: number; sans: boolean },
  now: Date,
): Promise<LotOuvert> {
  return db.$transaction(async (tx) => {
    const lot = await tx.lotPropositions.findFirst({
      where: { AND: [{ id: saisie.lotId }, lotsVisiblesPour(acteur)] },
      select: LOT,
    });
    if (!lot) throw new NonTrouve('Cette préparation');
    const where: Prisma.PersonneLotWhereInput = {
      lotId: lot.id,
      ...(saisie.sans ? { beneficiaire: { pairesLots: { none: { lotId: lot.id } } } } : {}),
    };
    const gens = await paginer(await tx.personneLot.count({ where }), saisie.page, (bornes) =>
      tx.personneLot.findMany({
        where,
        select: {
          possibles: true,
          proposees: true,
          beneficiaire: {
            select: {
              id: true,
              user: { select: { prenom: true, nom: true } },
              commune: { select: { nom: true } },
            },
          },
        },
        orderBy: [
          { beneficiaire: { user: { nom: 'asc' } } },
          { beneficiaire: { user: { prenom: 'asc' } } },
          { beneficiaireId: 'asc' },
        ],
        ...bornes,
      }),
    );
    const ids = gens.lignes.map((g) => g.beneficiaire.id);
    const paires = await tx.paireLot.findMany({
      where: { lotId: lot.id, beneficiaireId: { in: ids } },
      select: PAIRE,
      orderBy: [{ mission: { titre: 'asc' } }, { id: 'asc' }],
    });
    await journaliserIdentites(
      tx,
      acteur,
      now,
      ids.map((id) => ({ id })),
    );
    const personnes = gens.lignes.map(({ beneficiaire: b, possibles, proposees }) => ({
      id: b.id,
      nom: `${b.user.prenom} ${b.user.nom}`.trim(),
      commune: b.commune.nom,
      ...{ possibles, proposees },
      paires: paires.filter((p) => p.beneficiaireId === b.id),
    }));
    return { lot, personnes: { ...gens, lignes: personnes } };
  });
}
