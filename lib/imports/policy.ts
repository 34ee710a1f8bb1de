import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { beneficiairesModifiablesPar } from '@/lib/beneficiaires/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Role } from '@/lib/generated/prisma/enums';

export type Importateur = ActeurDe<'DEPARTEMENT'> | ActeurDe<'REFERENT'>;

/** The Département and the référents bring people; the coordination may not read what such a file says. */
export const peutImporterPersonnes = (acteur: Acteur): acteur is Importateur =>
  acteur.role === 'DEPARTEMENT' || acteur.role === 'REFERENT';

/** The agents of a Département find each other's imports, a référent their own; nobody else finds any. */
export function importsVisiblesPour(acteur: Acteur): Prisma.ImportPersonnesWhereInput {
  if (acteur.role === 'DEPARTEMENT')
    return { departementCode: acteur.departementCode, auteurRole: 'DEPARTEMENT' };
  if (acteur.role === 'REFERENT') return { auteurId: acteur.userId, auteurRole: 'REFERENT' };
  return { id: { in: [] as string[] } };
}

/** Whom a line may change: anybody of the Département; for a référent, whom they accompany now. */
export function personnesImportablesPar(acteur: Importateur, now: Date): Prisma.BeneficiaireWhereInput {
  return acteur.role === 'REFERENT'
    ? beneficiairesModifiablesPar(acteur, now)
    : { departementCode: acteur.departementCode, anonymiseLe: null };
}

/** In whose name the worker writes: whoever confirmed. */
export function auteurDeLImport(i: {
  auteurId: string;
  auteurRole: Role;
  referentId: string | null;
  departementCode: string;
}): Importateur {
  const { auteurId: userId, departementCode } = i;
  return i.auteurRole === 'REFERENT'
    ? { role: 'REFERENT', userId, departementCode, referentId: i.referentId! }
    : { role: 'DEPARTEMENT', userId, departementCode };
}
