import { Prisma } from '@/lib/generated/prisma/client';
import type { MetierError } from '@/lib/erreurs';

type Cause = { originalCode?: string; originalMessage?: string };

/** The name of the database constraint that refused a write (unique, exclusion or CHECK), or null. */
function contrainteDe(e: unknown): string | null {
  if (!(e instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const cause = (e.meta?.driverAdapterError as { cause?: Cause } | undefined)?.cause;
  if (!cause?.originalCode?.startsWith('23')) return null;
  return /constraint "([^"]+)"/.exec(cause.originalMessage ?? '')?.[1] ?? null;
}

/**
 * The database owns the invariants; this turns its refusal into a French sentence. Stands around the whole
 * transaction, which is rolled back.
 */
export async function siContrainte<T>(
  noms: readonly string[],
  erreur: MetierError,
  faire: () => Promise<T>,
): Promise<T> {
  try {
    return await faire();
  } catch (e) {
    if (noms.includes(contrainteDe(e) ?? '')) throw erreur;
    throw e;
  }
}
