import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { parcoursVisiblesPour, personnesANommer, peutNommer } from '@/lib/parcours/policy';

/** What was asked and decided is read by the person and by who reads their parcours; and by the département, which decides. */
export const orientationsVisiblesPour = (acteur: Acteur, now: Date): Prisma.OrientationWhereInput => ({
  beneficiaire: peutNommer(acteur) ? personnesANommer(acteur) : parcoursVisiblesPour(acteur, now),
});
