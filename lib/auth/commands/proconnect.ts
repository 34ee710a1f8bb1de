import { db } from '@/lib/db';
import { journaliser } from '@/lib/journal/commands';
import type { Acteur } from '../acteur';
import { PROCONNECT } from '../proconnect';

/** What ProConnect vouches for: a lasting identifier and an address. */
type Saisie = { sujet: string; email: string | null };

const PROFESSIONNEL = {
  desactiveLe: null,
  beneficiaire: null,
  appartenances: { some: { finLe: null, role: { not: 'BENEFICIAIRE' as const } } },
};

/**
 * May this person come in by ProConnect? Only an invited professional: known by the identifier of a former visit,
 * else by the address, which is then tied to the identifier. Nobody is created, and an account already tied to
 * another identifier is not taken over.
 */
export async function accueillirProConnect(acteur: Acteur, saisie: Saisie, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const cle = { provider: PROCONNECT, providerAccountId: saisie.sujet };
    const lie = await tx.account.findUnique({
      where: { provider_providerAccountId: cle },
      select: { userId: true },
    });
    if (lie) return (await tx.user.count({ where: { ...PROFESSIONNEL, id: lie.userId } })) === 1;
    if (!saisie.email) return false;
    const user = await tx.user.findFirst({
      where: {
        ...PROFESSIONNEL,
        email: saisie.email.toLowerCase(),
        accounts: { none: { provider: PROCONNECT } },
      },
      select: { id: true },
    });
    if (!user) return false;
    const { count } = await tx.account.createMany({
      data: { ...cle, userId: user.id, type: 'oauth' },
      skipDuplicates: true,
    });
    // Tied by another window of the same person at this very moment.
    if (count === 0) return (await tx.account.count({ where: { ...cle, userId: user.id } })) === 1;
    await journaliser(tx, acteur, now, { action: 'proconnect.lier', objet: { type: 'User', id: user.id } });
    return true;
  });
}
