import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Whose file of an association may be read and changed: its own managers, and the coordination of its Département. */
export function associationsVisiblesPour(acteur: Acteur): Prisma.AssociationWhereInput {
  switch (acteur.role) {
    case 'SYSTEME':
      return {};
    case 'COORDINATION':
      return { departementCode: acteur.departementCode };
    case 'ASSOCIATION':
      return { id: { in: acteur.associationIds } };
    default:
      return { id: { in: [] } };
  }
}

/** Where one stands with an association is the coordination's to say. */
export const peutSuivreAssociation = (acteur: Acteur): acteur is ActeurDe<'COORDINATION'> =>
  acteur.role === 'COORDINATION';

/** Who an association is (its name, commune and numbers) is the coordination's to correct. */
export const peutCorrigerAssociation = (acteur: Acteur): acteur is ActeurDe<'COORDINATION'> =>
  acteur.role === 'COORDINATION';
