import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { LISTES_NOMINATIVES } from '../liste';
import { depuisUnJour } from '../policy';

/** Every night: files that waited for a day are gone, taken or not. */
export async function oublierFichiers(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<void> {
  await db.fichierExporte.deleteMany({ where: { NOT: depuisUnJour(now) } });
}

/** Somebody is erased: no file that waits says their name any more. Whoever asked for one asks again. */
export async function effacerFichiers(tx: Tx, departementCode: string): Promise<void> {
  await tx.fichierExporte.deleteMany({ where: { departementCode, liste: { in: [...LISTES_NOMINATIVES] } } });
}
