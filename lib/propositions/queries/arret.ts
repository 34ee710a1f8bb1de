import 'server-only';
import { db } from '@/lib/db';
import { QUI_RECOIT } from '../policy';

/**
 * What the link of a weekly message shows to whoever holds it: whether the message comes, and since when this link has
 * stopped it, where it can still make it come again.
 */
export async function arretDeLaSemaine(
  referentId: string,
  finDuRetour: Date,
): Promise<{ objet: string | null; arrete: boolean; arreteLe: Date | null }> {
  const referent = await db.referent.findFirst({
    where: { id: referentId, ...QUI_RECOIT },
    select: { sansNouveautesLe: true, sansNouveautesParLien: true },
  });
  if (!referent) return { objet: null, arrete: true, arreteLe: null };
  const { sansNouveautesLe: le, sansNouveautesParLien } = referent;
  const defait = le !== null && sansNouveautesParLien && le > finDuRetour;
  return { objet: 'vos personnes', arrete: le !== null, arreteLe: defait ? le : null };
}
