import { db } from '@/lib/db';
import type { Role } from '@/lib/generated/prisma/enums';

type SurQuoi = { suiviId: string } | { candidatureId: string };
type Qui = { userId: string; role: Role };
const LE = new Date('2026-03-02T09:00:00Z');

/** A message, in the thread of this accompaniment or of this wish, which begins with it. */
export async function unMessage(
  surQuoi: SurQuoi,
  { userId, role }: Qui,
  champs: { texte?: string; avecAssociation?: boolean; creeLe?: Date } = {},
) {
  const creeLe = champs.creeLe ?? LE;
  const { id: filId } = await db.fil.upsert({
    where: surQuoi as { suiviId: string },
    create: { ...surQuoi, creeLe, dernierLe: creeLe },
    update: { dernierLe: creeLe },
  });
  return db.messageFil.create({
    data: { filId, auteurId: userId, role, texte: 'Bonjour.', ...champs, creeLe },
  });
}

/** The naming in force of somebody. */
export const leSuivi = (beneficiaireId: string) =>
  db.suivi.findFirstOrThrow({ where: { beneficiaireId, finLe: null } });
