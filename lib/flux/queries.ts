import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { pageDe, paginer, type PageDe } from '@/lib/pagination';
import type { Refus } from './mission';
import { peutImporter } from './policy';

const IMPORT = {
  id: true,
  source: true,
  faitLe: true,
  lues: true,
  creees: true,
  modifiees: true,
  inchangees: true,
  absentes: true,
} satisfies Prisma.ImportFluxSelect;
export type ImportVue = Prisma.ImportFluxGetPayload<{ select: typeof IMPORT }>;

/** A page of the imports, newest first; nothing for whoever may not import. */
export async function derniersImports(acteur: Acteur, page = 1): Promise<PageDe<ImportVue>> {
  if (!peutImporter(acteur)) return pageDe([], 1);
  return paginer(await db.importFlux.count(), page, (bornes) =>
    db.importFlux.findMany({ select: IMPORT, orderBy: [{ faitLe: 'desc' }, { id: 'asc' }], ...bornes }),
  );
}

/** One import with its refusals, or null. */
export async function importParId(
  acteur: Acteur,
  id: string,
): Promise<(ImportVue & { refusees: Refus[] }) | null> {
  if (!peutImporter(acteur)) return null;
  const lu = await db.importFlux.findUnique({ where: { id }, select: { ...IMPORT, refusees: true } });
  return lu && { ...lu, refusees: lu.refusees as Refus[] };
}
