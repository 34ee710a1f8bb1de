import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** The Département draws its own territoires; nobody else changes them. */
export function territoiresModifiablesPar(acteur: Acteur): Prisma.TerritoireWhereInput {
  return acteur.role === 'DEPARTEMENT' ? { departementCode: acteur.departementCode } : { id: { in: [] } };
}
