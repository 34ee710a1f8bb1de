import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { ajouterJours, instantA } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Noms } from './mots';
import { peutLireLeJournal } from './policy';
import type { FiltresJournal } from './schema';

export const LIGNES_PAR_PAGE = 50;

/** The names of who helped, for lines that lead to one. */
async function nomsDesAides(lignes: readonly { codes: Prisma.JsonValue }[]): Promise<Noms> {
  const ids = lignes.flatMap(({ codes }) => {
    const aide = codes && typeof codes === 'object' && !Array.isArray(codes) ? codes.aide : null;
    return typeof aide === 'string' ? [aide] : [];
  });
  if (ids.length === 0) return new Map();
  const aides = await db.aide.findMany({ where: { id: { in: ids } }, select: { id: true, nom: true } });
  return new Map(aides.map((a) => [a.id, a.nom]));
}

/** Why this agent opened a parcours: theirs alone, where they read the journal of that person, who reads them all. */
async function motifsDe(agentId: string, beneficiaireId: string | undefined): Promise<Noms> {
  if (!beneficiaireId) return new Map();
  const acces = await db.accesMotive.findMany({
    where: { beneficiaireId, agentId },
    select: { id: true, motif: true },
  });
  return new Map(acces.map((a) => [a.id, a.motif]));
}

/**
 * A page of the journal, latest first: ids and codes, and the name of who helped, where somebody did. Three queries,
 * four with a helper, one more for the motives of one person.
 */
export async function lireJournal(acteur: Acteur, filtres: FiltresJournal) {
  if (!peutLireLeJournal(acteur)) throw new Interdit('au Département');
  const where: Prisma.JournalWhereInput = {
    ...(filtres.action ? { action: filtres.action } : {}),
    ...(filtres.role ? { acteurRole: filtres.role } : {}),
    ...(filtres.personne ? { beneficiaireId: filtres.personne } : {}),
    ...(filtres.acteur ? { acteurId: filtres.acteur } : {}),
    ...(filtres.du || filtres.au
      ? {
          le: {
            ...(filtres.du ? { gte: instantA(filtres.du, '00:00') } : {}),
            ...(filtres.au ? { lt: instantA(ajouterJours(filtres.au, 1), '00:00') } : {}),
          },
        }
      : {}),
  };
  const [total, actions] = await Promise.all([
    db.journal.count({ where }),
    db.journal.groupBy({ by: ['action'], orderBy: { action: 'asc' } }),
  ]);
  const pages = Math.max(1, Math.ceil(total / LIGNES_PAR_PAGE));
  const page = Math.min(filtres.page, pages);
  const lignes = await db.journal.findMany({
    where,
    orderBy: [{ le: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * LIGNES_PAR_PAGE,
    take: LIGNES_PAR_PAGE,
  });
  return {
    lignes,
    noms: await nomsDesAides(lignes),
    motifs: await motifsDe(acteur.userId, filtres.personne),
    total,
    page,
    pages,
    actions: actions.map((a) => a.action),
  };
}
