import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fichiersVisiblesPour } from './policy';

const FICHIER = {
  ...{ id: true, role: true, liste: true, format: true, statut: true, nombre: true, creeLe: true },
} satisfies Prisma.FichierExporteSelect;
export type FichierVu = Prisma.FichierExporteGetPayload<{ select: typeof FICHIER }>;

/** One's files of the day, under each of one's roles, the newest first: never many, they last a day. */
export function mesFichiers(acteurs: readonly Acteur[], now: Date): Promise<FichierVu[]> {
  return db.fichierExporte.findMany({
    where: { OR: acteurs.map((a) => fichiersVisiblesPour(a, now)) },
    select: FICHIER,
    orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
    take: 100,
  });
}
