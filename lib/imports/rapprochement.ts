import { nomRecherche } from '@/lib/territoires/commune';

/** What a line is about: nothing that is known yet, one thing, or it cannot be told. */
export type Rapprochement =
  | { genre: 'PERSONNE' }
  | { genre: 'UNE'; id: string }
  | { genre: 'PLUSIEURS'; ids: string[] }
  | { genre: 'CONTRAIRE'; ids: string[] };

export type Nommee = { prenom: string; nom: string };
export const cleDeNom = ({ prenom, nom }: Nommee): string => `${nomRecherche(nom)}|${nomRecherche(prenom)}`;
export const premierPrenom = (prenom: string): string => nomRecherche(prenom).split(' ')[0] ?? '';

export const egal = (a: string | null, b: string | null) => a !== null && a === b;
export const different = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/** What a line is about, by rules that are tried in their order, among those that are known, in whatever order they come. */
export const rapprocherPar =
  <D, C extends { id: string }>(
    regles: readonly ((d: D, c: C) => boolean)[],
    contredit: (d: D, c: C) => boolean,
  ) =>
  (d: D, connues: readonly C[]): Rapprochement => {
    const parRegle = regles.map((regle) => connues.filter((c) => regle(d, c)));
    const trouvees = parRegle.find((l) => l.length > 0);
    if (!trouvees) return { genre: 'PERSONNE' };
    const ids = (l: readonly C[]) => [...new Set(l.map((c) => c.id))].sort();
    if (trouvees.length > 1) return { genre: 'PLUSIEURS', ids: ids(trouvees) };
    const [une] = trouvees as [C];
    const toutes = ids(parRegle.flat());
    if (toutes.length > 1 || contredit(d, une)) return { genre: 'CONTRAIRE', ids: toutes };
    return { genre: 'UNE', id: une.id };
  };

type Valeurs<C extends string> = Readonly<Record<C, string | null>>;

/**
 * What a line would change, field by field: only what it says, and only where it says something else; `meme` tells a
 * value that is only written in another way.
 */
export const changementsPar =
  <C extends string>(
    champs: readonly C[],
    meme: Partial<Record<C, (avant: string, apres: string) => boolean>>,
  ) =>
  (d: Valeurs<C>, maintenant: Valeurs<C>): Partial<Record<C, string | null>> => {
    const nouveaux: Partial<Record<C, string | null>> = {};
    for (const champ of champs) {
      const [apres, avant] = [d[champ], maintenant[champ]];
      if (apres === null || apres === '' || apres === avant) continue;
      if (avant !== null && meme[champ]?.(avant, apres)) continue;
      nouveaux[champ] = apres;
    }
    return nouveaux;
  };
