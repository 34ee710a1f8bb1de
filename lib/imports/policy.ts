import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { beneficiairesModifiablesPar } from '@/lib/beneficiaires/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { GenreImport, Role } from '@/lib/generated/prisma/enums';

export type Importateur = ActeurDe<'DEPARTEMENT' | 'REFERENT' | 'COORDINATION'>;

const APPORTENT: Record<GenreImport, readonly Importateur['role'][]> = {
  PERSONNES: ['DEPARTEMENT', 'REFERENT'],
  REFERENTS: ['DEPARTEMENT'],
  ASSOCIATIONS: ['COORDINATION'],
};
const AUCUN = { id: { in: [] as string[] } };

/** Who brings files of this kind: as who invites one by one. */
export const peutImporter = (acteur: Acteur, genre: GenreImport): acteur is Importateur =>
  APPORTENT[genre].some((role) => role === acteur.role);

/** The Département and the référents bring people; the coordination may not read what such a file says. */
export const peutImporterPersonnes = (acteur: Acteur): acteur is ActeurDe<'DEPARTEMENT' | 'REFERENT'> =>
  peutImporter(acteur, 'PERSONNES');

/** The agents of a Département find each other's imports, so does its coordination, a référent their own; nobody else finds any. */
export function importsVisiblesPour(acteur: Acteur): Prisma.ImportFichierWhereInput {
  if (acteur.role === 'DEPARTEMENT' || acteur.role === 'COORDINATION')
    return { departementCode: acteur.departementCode, auteurRole: acteur.role };
  if (acteur.role === 'REFERENT') return { auteurId: acteur.userId, auteurRole: 'REFERENT' };
  return AUCUN;
}

/** Whom a line may change: anybody of the Département; for a référent, whom they accompany now. */
export function personnesImportablesPar(acteur: Importateur, now: Date): Prisma.BeneficiaireWhereInput {
  if (acteur.role === 'REFERENT') return beneficiairesModifiablesPar(acteur, now);
  return acteur.role === 'DEPARTEMENT'
    ? { departementCode: acteur.departementCode, anonymiseLe: null }
    : AUCUN;
}

/** In whose name the worker writes: whoever confirmed. */
export function auteurDeLImport(i: {
  auteurId: string;
  auteurRole: Role;
  referentId: string | null;
  departementCode: string;
}): Importateur {
  const { auteurId: userId, departementCode } = i;
  if (i.auteurRole === 'REFERENT')
    return { role: 'REFERENT', userId, departementCode, referentId: i.referentId! };
  return i.auteurRole === 'COORDINATION'
    ? { role: 'COORDINATION', userId, departementCode, territoireIds: [] }
    : { role: 'DEPARTEMENT', userId, departementCode };
}
