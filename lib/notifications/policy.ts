import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { MODELES_LUS_ICI } from './evenement';

/** One's notifications are one's own, whatever the role one is in: nobody else reads them, nor whether they were read. */
export const avisDe = (acteur: Acteur): Prisma.MessageWhereInput =>
  acteur.userId ? { userId: acteur.userId, modele: { in: [...MODELES_LUS_ICI] } } : { id: { in: [] } };
