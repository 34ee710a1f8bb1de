import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

const MESSAGE_DE_DEMO = {
  id: true,
  canal: true,
  adresse: true,
  sujet: true,
  texte: true,
  creeLe: true,
} satisfies Prisma.MessageSelect;
export type MessageDeDemo = Prisma.MessageGetPayload<{ select: typeof MESSAGE_DE_DEMO }>;

/** What the demo would have sent, newest first. The page that asks stands in demo mode only. */
export async function messagesDeDemo(
  page: number,
  parPage = 20,
): Promise<{ messages: MessageDeDemo[]; pages: number }> {
  const [messages, total] = await Promise.all([
    db.message.findMany({
      select: MESSAGE_DE_DEMO,
      orderBy: [{ creeLe: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
    db.message.count(),
  ]);
  return { messages, pages: Math.max(1, Math.ceil(total / parPage)) };
}
