import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import { HEURES_D_UN_FICHIER } from './liste';

const HEURE_MS = 3_600_000;

/** Made within the day that a file lasts. */
export const depuisUnJour = (now: Date): Prisma.FichierExporteWhereInput => ({
  creeLe: { gt: new Date(now.getTime() - HEURES_D_UN_FICHIER * HEURE_MS) },
});

/** Whoever asked for a file, under the role under which they asked, for a day. */
export const fichiersVisiblesPour = (acteur: Acteur, now: Date): Prisma.FichierExporteWhereInput =>
  acteur.role === 'PUBLIC' || acteur.role === 'SYSTEME'
    ? { id: { in: [] } }
    : { AND: [{ userId: acteur.userId, role: acteur.role }, depuisUnJour(now)] };
