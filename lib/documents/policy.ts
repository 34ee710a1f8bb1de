import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** The Département says what its documents look like. */
export const peutReglerModeles = (acteur: Acteur): acteur is ActeurDe<'DEPARTEMENT'> =>
  acteur.role === 'DEPARTEMENT';

/** Its agents find the models of their Département. */
export const modelesVisiblesPour = (acteur: Acteur): Prisma.ModeleDocumentWhereInput =>
  peutReglerModeles(acteur) ? { departementCode: acteur.departementCode } : { id: { in: [] as string[] } };
