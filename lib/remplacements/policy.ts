import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { referentsEnPoste } from '@/lib/parcours/policy';

const AUCUN = { id: { in: [] as string[] } };

/** A replacement is decided by the département, or by the référent for their own absence. */
export const peutRemplacer = (acteur: Acteur): acteur is ActeurDe<'REFERENT'> | ActeurDe<'DEPARTEMENT'> =>
  acteur.role === 'REFERENT' || acteur.role === 'DEPARTEMENT';

/** Whose absence one may tell: one's own; for the département, any of its référents. */
export function absentsPour(acteur: Acteur): Prisma.ReferentWhereInput {
  if (acteur.role === 'REFERENT') return { id: acteur.referentId };
  if (acteur.role === 'DEPARTEMENT') return { organisme: { departementCode: acteur.departementCode } };
  return AUCUN;
}

/** Who may replace: a référent whose account is open; when the référent chooses, a colleague of the same organisme. */
export function remplacantsPossibles(
  acteur: Acteur,
  absent: { id: string; organismeId: string },
): Prisma.ReferentWhereInput {
  if (!peutRemplacer(acteur)) return AUCUN;
  const { organismeId } = absent;
  return {
    AND: [
      referentsEnPoste(acteur.departementCode),
      { id: { not: absent.id } },
      acteur.role === 'REFERENT' ? { organismeId } : {},
    ],
  };
}

/** Ended before its day by whoever could have decided it. */
export const remplacementsArretablesPar = (acteur: Acteur): Prisma.RemplacementWhereInput => ({
  referent: absentsPour(acteur),
});
