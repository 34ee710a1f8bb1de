import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Canal } from '@/lib/generated/prisma/enums';

const MESSAGE_DE_DEMO = {
  id: true,
  canal: true,
  adresse: true,
  sujet: true,
  texte: true,
  creeLe: true,
} satisfies Prisma.MessageSelect;
type Lu = Prisma.MessageGetPayload<{ select: typeof MESSAGE_DE_DEMO }>;
/** What leaves: it has a channel and an address (CHECK `messages_canal_adresse`). */
export type MessageDeDemo = Lu & { canal: Canal; adresse: string };
const PARTENT = { canal: { not: null } } satisfies Prisma.MessageWhereInput;

/** What the demo would have sent, newest first. The page that asks stands in demo mode only. */
export async function messagesDeDemo(
  page: number,
  parPage = 20,
): Promise<{ messages: MessageDeDemo[]; pages: number }> {
  const [messages, total] = await Promise.all([
    db.message.findMany({
      where: PARTENT,
      select: MESSAGE_DE_DEMO,
      orderBy: [{ creeLe: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
    db.message.count({ where: PARTENT }),
  ]);
  return { messages: messages as MessageDeDemo[], pages: Math.max(1, Math.ceil(total / parPage)) };
}
