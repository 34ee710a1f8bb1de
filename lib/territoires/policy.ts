import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** The Département writes what public pages say of it; nobody else does. */
export function peutModifierDepartement(acteur: Acteur): boolean {
  return acteur.role === 'DEPARTEMENT';
}

/** The Département draws its own territoires; nobody else changes them. */
export function territoiresModifiablesPar(acteur: Acteur): Prisma.TerritoireWhereInput {
  return acteur.role === 'DEPARTEMENT' ? { departementCode: acteur.departementCode } : { id: { in: [] } };
}
