import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Messages of the contact form are handed to the coordination's inbox; nobody else reads them. */
export function messagesVisiblesPour(acteur: Acteur): Prisma.MessageContactWhereInput {
  return acteur.role === 'COORDINATION' || acteur.role === 'SYSTEME' ? {} : { id: { in: [] } };
}
