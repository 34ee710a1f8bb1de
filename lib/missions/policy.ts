import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { STATUTS_PUBLICS } from './mission';

/** Anybody reads what is published; an association its own; the coordination all of its Département. */
export function missionsVisiblesPour(acteur: Acteur): Prisma.MissionWhereInput {
  if (acteur.role === 'SYSTEME' || acteur.role === 'COORDINATION') return missionsModifiablesPar(acteur);
  return { OR: [missionsModifiablesPar(acteur), missionsPubliques()] };
}

/** What is published, full or not. */
export function missionsPubliques(): Prisma.MissionWhereInput {
  return { statut: { in: [...STATUTS_PUBLICS] } };
}

/** An association changes its own missions, the coordination those of its Département; nobody else. */
export function missionsModifiablesPar(acteur: Acteur): Prisma.MissionWhereInput {
  switch (acteur.role) {
    case 'SYSTEME':
      return {};
    case 'COORDINATION':
      return { departementCode: acteur.departementCode };
    case 'ASSOCIATION':
      return { associationId: { in: acteur.associationIds } };
    default:
      return { id: { in: [] } };
  }
}

/** Writing a need is for an association (for itself) and for the coordination (for any association). */
export function peutCreerMission(acteur: Acteur, associationId: string): boolean {
  if (acteur.role === 'ASSOCIATION') return acteur.associationIds.includes(associationId);
  return acteur.role === 'COORDINATION' || acteur.role === 'SYSTEME';
}

/** Publishing, sending back and resuming vouch for the checklist: the coordination only. */
export function peutModererMission(acteur: Acteur): boolean {
  return acteur.role === 'COORDINATION';
}

/** What the association changes in the essentials of a published mission is read again; the coordination's own changes are not. */
export function modificationARelire(acteur: Acteur): boolean {
  return acteur.role === 'ASSOCIATION';
}
