import type { ActeurDe } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db } from '@/lib/db';
import { Interdit, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { peutFixerObjectif } from './policy';
import type { SaisieObjectif } from './schema';

/** Sets the goal of a year. Refused when somebody else set it since the form was opened; the change is journaled. */
export async function fixerObjectif(
  acteur: ActeurDe<'DEPARTEMENT'>,
  saisie: SaisieObjectif,
  now: Date,
): Promise<void> {
  if (!peutFixerObjectif(acteur)) throw new Interdit('au Département');
  const { annee, personnes, budget, version } = saisie;
  const { departementCode } = acteur;
  await siContrainte(['objectifs_departementCode_annee_key'], new Perime('cet objectif'), () =>
    db.$transaction(async (tx) => {
      const cle = { departementCode, annee };
      const avant = await tx.objectif.findUnique({ where: { departementCode_annee: cle } });
      if (version === 0) await tx.objectif.create({ data: { ...cle, personnes, budget } });
      else {
        const { count } = await tx.objectif.updateMany({
          where: { ...cle, version },
          data: { personnes, budget, estExemple: false, version: { increment: 1 } },
        });
        if (count === 0) throw new Perime('cet objectif');
      }
      await journaliser(tx, acteur, now, {
        action: 'objectif.fixer',
        objet: { type: 'Objectif', id: `${departementCode}-${annee}` },
        de: avant ? String(avant.personnes) : null,
        vers: String(personnes),
        codes: { annee, budget },
      });
    }),
  );
}
