import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { MODELES_LUS_ICI } from './evenement';

/** One's notifications are one's own, whatever the role one is in: nobody else reads them, nor whether they were read. */
export const avisDe = (acteur: Acteur): Prisma.MessageWhereInput =>
  acteur.userId ? { userId: acteur.userId, modele: { in: [...MODELES_LUS_ICI] } } : { id: { in: [] } };

/** The Département reads what did not leave, by its kind alone, and has it sent again; and sets its ceiling of SMS. */
export function peutSuivreEnvois(acteur: Acteur): acteur is ActeurDe<'DEPARTEMENT'> {
  return acteur.role === 'DEPARTEMENT';
}

/** What failed, and waits to be tried again or will not be: to people of one's Département, or to whoever wrote without an account. */
export const rebutsVisiblesPour = (acteur: Acteur): Prisma.MessageWhereInput =>
  peutSuivreEnvois(acteur)
    ? {
        statut: { not: 'ENVOYE' },
        erreur: { not: null },
        OR: [
          { user: { appartenances: { some: { departementCode: acteur.departementCode } } } },
          { userId: null, modele: 'contact.reponse' },
        ],
      }
    : { id: { in: [] } };
