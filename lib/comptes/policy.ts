import type { Acteur } from '@/lib/auth/acteur';
import type { Role } from '@/lib/generated/prisma/enums';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Accounts are created by invitation only; this is who invites whom. */
const INVITATIONS: Partial<Record<Acteur['role'], readonly Role[]>> = {
  DEPARTEMENT: ['REFERENT', 'COORDINATION'],
  COORDINATION: ['ASSOCIATION', 'BENEFICIAIRE'],
  REFERENT: ['BENEFICIAIRE'],
  SYSTEME: ['BENEFICIAIRE', 'REFERENT', 'ASSOCIATION', 'COORDINATION', 'DEPARTEMENT'],
};

/** The département invites référents and the coordination; the coordination, associations and people; the référent, people. */
export function peutInviter(acteur: Acteur, role: Role): boolean {
  return INVITATIONS[acteur.role]?.includes(role) ?? false;
}

/** A card is given, taken back and mended by the person's référent or by the coordination, never by oneself. */
export function peutGererAcces(acteur: Acteur): boolean {
  return acteur.role === 'REFERENT' || acteur.role === 'COORDINATION';
}

/** The département sees and closes the accounts of professionals and associations; never those of the people accompanied. */
export function comptesVisiblesPour(acteur: Acteur): Prisma.UserWhereInput {
  if (acteur.role !== 'DEPARTEMENT') return { id: { in: [] } };
  return {
    beneficiaire: null,
    appartenances: { some: { departementCode: acteur.departementCode, role: { not: 'BENEFICIAIRE' } } },
  };
}
