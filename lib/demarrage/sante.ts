import 'server-only';
import { db } from '@/lib/db';

const DELAI_MS = 3000;

/** Does the database answer within three seconds? */
export async function baseRepond(): Promise<boolean> {
  const question = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const delai = new Promise<boolean>((ok) => setTimeout(() => ok(false), DELAI_MS).unref());
  return Promise.race([question, delai]);
}
