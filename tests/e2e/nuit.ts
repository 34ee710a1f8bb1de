import type { PrismaClient } from '@/lib/generated/prisma/client';
import { expect } from '../support/e2e';

/** What the worker does every day, done now by the worker of the server itself; it is over. */
export async function passerLaNuit(db: PrismaClient) {
  await db.$executeRaw`SELECT graphile_worker.add_job('alertes', '{}'::json)`;
  await expect
    .poll(
      async () =>
        (await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'alertes'`)
          .length,
      { timeout: 30_000 },
    )
    .toBe(0);
}
