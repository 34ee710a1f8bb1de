import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { peutModifierDepartement } from '../policy';
import type { SaisieDepartement } from '../schema';

/**
 * What public pages say of the Département. Refused when somebody else changed it since the form was opened; the
 * journal names the fields that changed, not what they hold.
 */
export async function modifierDepartement(
  acteur: ActeurDe<'DEPARTEMENT'>,
  { version, ...faits }: SaisieDepartement,
  now: Date,
): Promise<void> {
  if (!peutModifierDepartement(acteur)) throw new Interdit('au Département');
  const code = acteur.departementCode;
  await db.$transaction(async (tx) => {
    const avant = await tx.departement.findUnique({ where: { code } });
    if (!avant) throw new NonTrouve('Ce Département');
    const { count } = await tx.departement.updateMany({
      where: { code, version },
      data: { ...faits, version: { increment: 1 } },
    });
    if (count === 0) throw new Perime('ces informations');
    const change = (cle: keyof typeof faits) => avant[cle] !== faits[cle];
    const champs = (Object.keys(faits) as (keyof typeof faits)[]).filter(change);
    await journaliser(tx, acteur, now, {
      action: 'departement.modifier',
      objet: { type: 'Departement', id: code },
      codes: { champs: champs.join(',') },
    });
  });
}
