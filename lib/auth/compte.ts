import type { Prisma } from '@/lib/generated/prisma/client';
import type { Acteur, RoleConnecte } from './acteur';

export type ActeurConnecte = Exclude<Acteur, { role: 'SYSTEME' } | { role: 'PUBLIC' }>;

/** What it takes to know who somebody is. */
export const SELECTION_COMPTE = {
  id: true,
  prenom: true,
  nom: true,
  desactiveLe: true,
  beneficiaire: { select: { id: true } },
  referent: { select: { id: true } },
  territoires: { select: { territoireId: true } },
  appartenances: {
    where: { finLe: null },
    select: { role: true, associationId: true, departementCode: true },
    orderBy: { debutLe: 'asc' },
  },
} satisfies Prisma.UserSelect;

type Choisi = Prisma.UserGetPayload<{ select: typeof SELECTION_COMPTE }>;
/** The same, read by Prisma or by a statement of its own (`compteDeLaSession`), where a date is a text. */
export type Compte = Omit<Choisi, 'desactiveLe'> & {
  desactiveLe: Date | string | null;
  /** « Quelqu’un m’aide en ce moment », in this session: who. */
  aide?: { id: string; nom: string };
};

/** One actor per role that the account holds now, the oldest role first; none for a deactivated account. */
export function acteursDe(compte: Compte): ActeurConnecte[] {
  if (compte.desactiveLe) return [];
  const acteurs: ActeurConnecte[] = [];
  for (const { role, departementCode } of compte.appartenances) {
    if (acteurs.some((a) => a.role === role)) continue;
    const base = { userId: compte.id, departementCode };
    if (role === 'BENEFICIAIRE') {
      if (compte.beneficiaire)
        acteurs.push({
          ...{ ...base, role, beneficiaireId: compte.beneficiaire.id },
          ...(compte.aide ? { aideId: compte.aide.id } : {}),
        });
    } else if (role === 'REFERENT') {
      if (compte.referent) acteurs.push({ ...base, role, referentId: compte.referent.id });
    } else if (role === 'ASSOCIATION')
      acteurs.push({
        ...base,
        role,
        associationIds: compte.appartenances.flatMap((a) => a.associationId ?? []),
      });
    else if (role === 'COORDINATION')
      acteurs.push({ ...base, role, territoireIds: compte.territoires.map((t) => t.territoireId) });
    else acteurs.push({ ...base, role });
  }
  return acteurs;
}

/**
 * Under which of the roles held somebody acts. `espace` is the space where the form stands: it must be one of the
 * roles held and one that may act. Without it there must be no doubt: nobody acts under a role they did not choose.
 */
export function acteurDansLEspace(
  acteurs: readonly ActeurConnecte[],
  roles: readonly RoleConnecte[],
  espace: unknown,
): ActeurConnecte | null {
  const possibles = acteurs.filter((a) => roles.includes(a.role));
  if (espace !== undefined && espace !== null) return possibles.find((a) => a.role === espace) ?? null;
  return possibles.length === 1 ? possibles[0]! : null;
}
