import { db, type Tx } from '@/lib/db';

/** Whether a command of this test’s base waits for another’s row. */
async function attend(): Promise<boolean> {
  const [ligne] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return ligne!.n > 0;
}

/** Somebody else’s act (`avant`) is under way when `appeler` begins, and ends only once that one waits for it. */
export async function pendant<T>(avant: (tx: Tx) => Promise<unknown>, appeler: () => Promise<T>): Promise<T> {
  const { appel } = await db.$transaction(async (tx) => {
    await avant(tx);
    const appel = appeler();
    // Looked at by the caller, below.
    appel.catch(() => undefined);
    for (let essai = 0; !(await attend()); essai++) {
      if (essai > 80) throw new Error('Rien n’attend.');
      await new Promise((r) => setTimeout(r, 50));
    }
    return { appel };
  });
  return appel;
}
