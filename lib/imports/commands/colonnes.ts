import type { Tx } from '@/lib/db';
import { cleDeTitre, CHAMPS, reconnaitre, type Champ, type Colonne } from '../colonne';
import type { ColonneLue } from '../lecture';
import { refusFichier } from '../refus';

const estChamp = (v: string | null | undefined): v is Champ => !!v && Object.hasOwn(CHAMPS, v);

/** Keeps what somebody said of each heading, for the next files of this organisme; what is never kept is not asked. */
export async function retenirColonnes(
  tx: Tx,
  organismeId: string,
  colonnes: readonly Colonne[],
  dites: readonly string[],
): Promise<void> {
  for (const [i, { titre, jamais }] of colonnes.entries()) {
    if (jamais || dites[i] === undefined) continue;
    const cle = { organismeId, titre: cleDeTitre(titre) };
    const champ = estChamp(dites[i]) ? dites[i] : null;
    await tx.colonneConnue.upsert({
      where: { organismeId_titre: cle },
      create: { ...cle, champ },
      update: { champ },
    });
  }
}

/**
 * What each column says, by what this organisme said before, else by the headings that are known; `aDire` = somebody
 * must be asked first.
 * @throws MetierError when no heading at all is known: this may be people
 */
export async function associerColonnes(
  tx: Tx,
  organismeId: string,
  lues: readonly ColonneLue[],
): Promise<{ colonnes: Colonne[]; aDire: boolean }> {
  const retenues = await tx.colonneConnue.findMany({
    where: { organismeId, titre: { in: lues.map((c) => cleDeTitre(c.titre)) } },
  });
  const dites = new Map(retenues.map((r) => [r.titre, estChamp(r.champ) ? r.champ : null]));
  const champs = lues.map(({ titre, jamais }) =>
    jamais ? null : dites.has(cleDeTitre(titre)) ? dites.get(cleDeTitre(titre)) : reconnaitre(titre),
  );
  if (champs.every((c) => !c))
    throw refusFichier(
      'Aucun titre de colonne n’est connu. La première ligne doit dire le nom des colonnes : « Prénom », « Nom »…',
    );
  return {
    colonnes: lues.map((c, i) => ({ ...c, champ: champs[i] ?? null })),
    aDire: champs.includes(undefined),
  };
}
