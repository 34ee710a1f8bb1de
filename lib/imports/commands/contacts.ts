import type { Tx } from '@/lib/db';

type Champs = { email?: string | null; telephone?: string | null };

/** Leaves out of what is put back a contact that somebody else has taken, and what opens the account of who has come in. */
export async function sansContactsDevenusAutres(
  tx: Tx,
  champs: Champs,
  maintenant: { estVenue: boolean; email: string | null; telephone: string | null },
): Promise<void> {
  for (const contact of ['email', 'telephone'] as const) {
    const valeur = champs[contact];
    if (maintenant.estVenue && maintenant[contact]) delete champs[contact];
    if (valeur && (await tx.user.count({ where: { [contact]: valeur } })) > 0) delete champs[contact];
  }
}
