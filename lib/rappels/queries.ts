import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { StatutRappel } from '@/lib/generated/prisma/enums';
import { rappelsVisiblesPour } from './policy';

const VUE = {
  id: true,
  prenom: true,
  telephone: true,
  email: true,
  mot: true,
  statut: true,
  creeLe: true,
  beneficiaireId: true,
  commune: { select: { code: true, nom: true } },
  territoire: { select: { id: true, nom: true } },
} satisfies Prisma.DemandeRappelSelect;
export type RappelVue = Prisma.DemandeRappelGetPayload<{ select: typeof VUE }>;

/** Call-backs in these states, oldest first; those of the actor's own territoires come before the others. */
export async function rappelsParStatut(
  acteur: Acteur,
  statuts: readonly StatutRappel[],
  page = 1,
  parPage = 20,
): Promise<{ rappels: RappelVue[]; total: number }> {
  const where: Prisma.DemandeRappelWhereInput = {
    AND: [rappelsVisiblesPour(acteur), { statut: { in: [...statuts] } }],
  };
  const [rappels, total] = await Promise.all([
    db.demandeRappel.findMany({
      where,
      select: VUE,
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
    db.demandeRappel.count({ where }),
  ]);
  const miens = new Set(acteur.role === 'COORDINATION' ? acteur.territoireIds : []);
  const rang = (r: RappelVue) => (r.territoire && miens.has(r.territoire.id) ? 0 : 1);
  return { rappels: rappels.sort((a, b) => rang(a) - rang(b)), total };
}

/** One call-back, or null when it is not the actor's to read. */
export function rappelParId(acteur: Acteur, id: string): Promise<RappelVue | null> {
  return db.demandeRappel.findFirst({ where: { AND: [rappelsVisiblesPour(acteur), { id }] }, select: VUE });
}
