import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { ENCORE_LA, parcoursVisiblesPour, personnesANommer, peutNommer } from '@/lib/parcours/policy';

/** What was asked and decided is read by the person and by who reads their parcours; and by the département, which decides. */
export const orientationsVisiblesPour = (acteur: Acteur, now: Date): Prisma.OrientationWhereInput => ({
  beneficiaire: peutNommer(acteur) ? personnesANommer(acteur) : parcoursVisiblesPour(acteur, now),
});

/** What the département decides, or has decided: of those who are still there. */
export const orientationsDecidablesPar = (acteur: Acteur, now: Date): Prisma.OrientationWhereInput => ({
  AND: [orientationsVisiblesPour(acteur, now), { beneficiaire: ENCORE_LA }],
});

/** What waits for its decision. */
export const orientationsADecider = (acteur: Acteur, now: Date): Prisma.OrientationWhereInput => ({
  AND: [{ decideeLe: null }, orientationsDecidablesPar(acteur, now)],
});
