/** A word of the vocabulary that a mistyped one may stand for. */
export type Candidat = {
  /** As it is compared, without accents. */
  mot: string;
  racine: string;
  /** As it is written. */
  graphie: string;
  /** Published missions that hold it; 0 when only a group of synonyms does. */
  missions: number;
};

/** Shorter words are not corrected: too many others are one letter away. */
export const LONGUEUR_CORRIGEE = 4;
/** Up to this length one fault leaves too few trigrams in common: their neighbours are written out instead. */
export const LONGUEUR_COURTE = 6;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Every word at one fault from a short one: a letter too many, too few, another one, or two that changed places.
 * Source: P. Norvig, « How to Write a Spelling Corrector », 2007. Empty for words that trigrams find.
 */
export function voisins(mot: string): string[] {
  if (mot.length < LONGUEUR_CORRIGEE || mot.length > LONGUEUR_COURTE) return [];
  const trouves = new Set<string>();
  for (let i = 0; i <= mot.length; i++) {
    const [avant, apres] = [mot.slice(0, i), mot.slice(i)];
    if (apres) trouves.add(avant + apres.slice(1));
    if (apres.length > 1) trouves.add(avant + apres[1]! + apres[0]! + apres.slice(2));
    for (const lettre of ALPHABET) {
      trouves.add(avant + lettre + apres);
      if (apres) trouves.add(avant + lettre + apres.slice(1));
    }
  }
  trouves.delete(mot);
  return [...trouves];
}

/**
 * Number of faults between two words: letters added, left out, replaced, or two neighbours exchanged (each counts
 * one). Optimal string alignment; see Damerau, CACM 7(3), 1964.
 */
export function fautesEntre(a: string, b: string): number {
  const lignes: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j++) {
      const pareille = a[i - 1] === b[j - 1] ? 0 : 1;
      let n = Math.min(lignes[i - 1]![j]! + 1, ligne[j - 1]! + 1, lignes[i - 1]![j - 1]! + pareille);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        n = Math.min(n, lignes[i - 2]![j - 2]! + 1);
      ligne.push(n);
    }
    lignes.push(ligne);
  }
  return lignes[a.length]![b.length]!;
}

/** How many faults one forgives in a word of this length: 1 up to 6 letters, 2 up to 9, then 3. */
export const fautesPermises = (longueur: number): number => (longueur <= 6 ? 1 : longueur <= 9 ? 2 : 3);

/*
 * French letters that sound alike, for the choice between candidates at the same number of faults: a doubled letter, a
 * silent ending, « ph » and « f », « qu » and « k ».
 */
const son = (mot: string) =>
  mot
    .replace(/ph/g, 'f')
    .replace(/qu|k/g, 'c')
    .replace(/y/g, 'i')
    .replace(/eaux?|aux?/g, 'o')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(e?s|e|ts?|x)$/, '');

/**
 * The word that was most likely meant, or null when none is near enough: fewest faults, then the same sound, then the
 * same first letter, then the most missions, then the alphabet (the same request always reads the same way).
 */
export function motVoulu(mot: string, candidats: readonly Candidat[]): Candidat | null {
  const permises = fautesPermises(mot.length);
  const pret = candidats
    .map((c) => ({
      c,
      cle: [
        fautesEntre(mot, c.mot),
        son(mot) === son(c.mot) ? 0 : 1,
        mot[0] === c.mot[0] ? 0 : 1,
        c.missions > 0 ? 0 : 1,
        -c.missions,
      ],
    }))
    .filter(({ cle }) => cle[0]! <= permises)
    .sort((x, y) => {
      const i = x.cle.findIndex((n, k) => n !== y.cle[k]);
      return i < 0 ? (x.c.mot < y.c.mot ? -1 : 1) : x.cle[i]! - y.cle[i]!;
    });
  return pret[0]?.c ?? null;
}
