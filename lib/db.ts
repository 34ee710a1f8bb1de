import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/lib/generated/prisma/client';

type AvecDb = typeof globalThis & { tremplinDb?: PrismaClient };

function creer(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL manque : lancez « npm start ».');
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: Number(process.env.TREMPLIN_CONNEXIONS ?? 20) }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
}

/** The one Prisma client of a process. It connects at its first query. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, cle) {
    const client = ((globalThis as AvecDb).tremplinDb ??= creer());
    const valeur = Reflect.get(client, cle) as unknown;
    return typeof valeur === 'function' ? (valeur as (...a: unknown[]) => unknown).bind(client) : valeur;
  },
});

/** What a command gets inside its transaction. */
export type Tx = Prisma.TransactionClient;
