import { db } from '@/lib/db';
import type { MotifSignalement, Role } from '@/lib/generated/prisma/enums';

/** Somebody has reported a message. */
export const unSignalement = (
  messageId: string,
  { userId, role }: { userId: string; role: Role },
  motif: MotifSignalement = 'BLESSANT',
) =>
  db.signalement.create({
    data: { messageId, parId: userId, role, motif, creeLe: new Date('2026-03-02T10:00:00Z') },
  });
