import type { ActeurDe } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db } from '@/lib/db';
import { Interdit, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { LISTE_CRITERES, POIDS, type Poids } from '../poids';
import { peutReglerClassement } from '../policy';
import type { SaisiePoids } from '../schema';

/**
 * Sets how much each criterion counts in the lists of this Département; the same weights again change nothing.
 * `version` 0 = nobody had set any. The journal holds which ones changed, from what to what.
 * @throws Interdit for anybody but the Département, NonTrouve when it is not installed; Perime when somebody else set others since they were read
 */
export async function reglerPoids(
  acteur: ActeurDe<'DEPARTEMENT'>,
  { version, ...poids }: SaisiePoids,
  now: Date,
): Promise<void> {
  if (!peutReglerClassement(acteur)) throw new Interdit('au Département');
  const { departementCode } = acteur;
  const perime = new Perime('ces poids');
  await siContrainte(['poids_classement_pkey'], perime, () =>
    db.$transaction(async (tx) => {
      if ((await tx.departement.count({ where: { code: departementCode } })) === 0)
        throw new NonTrouve('Ce Département');
      const ligne = await tx.poidsClassement.findUnique({ where: { departementCode } });
      const avant: Poids = ligne ?? POIDS;
      const changes = LISTE_CRITERES.filter((c) => avant[c] !== poids[c]);
      if (changes.length === 0) return;
      if (version !== (ligne?.version ?? 0)) throw perime;
      if (ligne) {
        const { count } = await tx.poidsClassement.updateMany({
          where: { departementCode, version },
          data: { ...poids, modifieLe: now, version: { increment: 1 } },
        });
        if (count === 0) throw perime;
      } else await tx.poidsClassement.create({ data: { departementCode, ...poids, modifieLe: now } });
      await journaliser(tx, acteur, now, {
        action: 'classement.regler',
        objet: { type: 'Departement', id: departementCode },
        de: changes.map((c) => avant[c]).join(', '),
        vers: changes.map((c) => poids[c]).join(', '),
        codes: { champs: changes.join(',') },
      });
    }),
  );
}
