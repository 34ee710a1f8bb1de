import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Words that mean the same are the coordination's to say, for its Département: it knows how associations write. */
export function peutChangerSynonymes(acteur: Acteur): boolean {
  return acteur.role === 'COORDINATION';
}

/** A coordination reads and changes the groups of its own Département; nobody else does. */
export function synonymesModifiablesPar(acteur: Acteur): Prisma.GroupeSynonymesWhereInput {
  return acteur.role === 'COORDINATION' ? { departementCode: acteur.departementCode } : { id: { in: [] } };
}
