import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { remplacementsEnCours } from '@/lib/beneficiaires/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import { parcoursModifiablesPar, personnesANommer } from '@/lib/parcours/policy';

/** Whoever is asked answers: the référent, or the département. */
export const peutRepondreDemande = (
  acteur: Acteur,
): acteur is ActeurDe<'REFERENT'> | ActeurDe<'DEPARTEMENT'> =>
  acteur.role === 'REFERENT' || acteur.role === 'DEPARTEMENT';

/**
 * What a person asks is theirs to read, and the named référent's, or of who replaces them; that they would like another accompagnateur, theirs
 * and the département's alone: no référent, named or former, ever reads it.
 */
export function demandesVisiblesPour(acteur: Acteur, now: Date): Prisma.DemandePersonneWhereInput {
  switch (acteur.role) {
    case 'BENEFICIAIRE':
      return { beneficiaireId: acteur.beneficiaireId };
    case 'REFERENT':
      return {
        genre: { not: 'CHANGEMENT_ACCOMPAGNATEUR' },
        beneficiaire: parcoursModifiablesPar(acteur, now),
      };
    case 'DEPARTEMENT': {
      const remplace = { remplacant: { userId: acteur.userId }, ...remplacementsEnCours(now) };
      return {
        genre: 'CHANGEMENT_ACCOMPAGNATEUR',
        // An agent who is also, or was, their référent, or replaces them, is no exception.
        beneficiaire: {
          AND: [
            personnesANommer(acteur),
            { suivis: { none: { referent: { userId: acteur.userId } } } },
            { suivis: { none: { finLe: null, referent: { absences: { some: remplace } } } } },
          ],
        },
      };
    }
    default:
      return { id: { in: [] } };
  }
}
