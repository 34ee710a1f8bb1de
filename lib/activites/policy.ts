import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { parcoursModifiablesPar, parcoursVisiblesPour } from '@/lib/parcours/policy';

const AUCUNE = { id: { in: [] as string[] } };

/** The person reads all of theirs; a référent what they wrote themselves, and what the person shows. Nobody else. */
export function activitesVisiblesPour(acteur: Acteur, now: Date): Prisma.ActiviteWhereInput {
  const beneficiaire = parcoursVisiblesPour(acteur, now);
  if (acteur.role === 'BENEFICIAIRE') return { beneficiaire };
  if (acteur.role !== 'REFERENT') return AUCUNE;
  return { beneficiaire, OR: [{ saisieParId: acteur.userId }, { montreeLe: { not: null } }] };
}

/** Put right or taken away by whoever wrote it, while they may write in the parcours. */
export function activitesModifiablesPar(acteur: Acteur, now: Date): Prisma.ActiviteWhereInput {
  if (!acteur.userId) return AUCUNE;
  return { saisieParId: acteur.userId, beneficiaire: parcoursModifiablesPar(acteur, now) };
}

/** What is shown to who accompanies is the person's own choice. */
export const peutMontrer = (acteur: Acteur): boolean => acteur.role === 'BENEFICIAIRE';
