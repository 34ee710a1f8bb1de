import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** A call-back belongs to the coordination of the Département where the commune is; nobody else reads it. */
export function rappelsVisiblesPour(acteur: Acteur): Prisma.DemandeRappelWhereInput {
  if (acteur.role === 'SYSTEME') return {};
  if (acteur.role !== 'COORDINATION') return { id: { in: [] } };
  return { commune: { departementCode: acteur.departementCode } };
}
