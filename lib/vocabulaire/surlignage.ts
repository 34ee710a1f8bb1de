import { sansAccent } from './mots';

/**
 * What to mark in a text: one word, or several that follow each other (two words at most between). Each is told by
 * every form it takes (« jardin », « jardins »), without accents.
 */
export type Motif = readonly ReadonlySet<string>[];

/** A text cut into pieces: those of odd rank are found words. Joined again they are the text, letter for letter. */
export type Morceaux = readonly string[];

/** Words that may stand between two of a group: « aide aux devoirs ». */
const ENTRE_MAX = 2;

type Mot = { debut: number; fin: number; mot: string };

function motsPlaces(texte: string): Mot[] {
  return [...texte.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((m) => ({
    debut: m.index,
    fin: m.index + m[0].length,
    mot: sansAccent(m[0]),
  }));
}

/** Rank of the last word of the motif when it begins at word `i`; -1 when it does not. */
function finDuMotif(mots: readonly Mot[], i: number, motif: Motif): number {
  if (motif.length === 0 || !motif[0]!.has(mots[i]!.mot)) return -1;
  let fin = i;
  for (const formes of motif.slice(1)) {
    const suite = mots.slice(fin + 1, fin + 2 + ENTRE_MAX).findIndex((m) => formes.has(m.mot));
    if (suite < 0) return -1;
    fin += 1 + suite;
  }
  return fin;
}

/** Marks the found words of a text: accents and capitals do not matter, the longest group wins. */
export function surligner(texte: string, motifs: readonly Motif[]): Morceaux {
  if (motifs.length === 0) return [texte];
  const mots = motsPlaces(texte);
  const morceaux: string[] = [];
  let ecrit = 0;
  for (let i = 0; i < mots.length; i++) {
    const fin = Math.max(...motifs.map((m) => finDuMotif(mots, i, m)));
    if (fin < 0) continue;
    morceaux.push(texte.slice(ecrit, mots[i]!.debut), texte.slice(mots[i]!.debut, mots[fin]!.fin));
    ecrit = mots[fin]!.fin;
    i = fin;
  }
  return [...morceaux, texte.slice(ecrit)];
}

/** Whether something is marked. */
export const estMarque = (morceaux: Morceaux): boolean => morceaux.length > 1;

/** Longest extract, in characters, and how much of it stands before the first mark. */
const EXTRAIT_MAX = 140;
const AVANT_MAX = 50;

/** Keeps what stands around the first mark, cut between two words. */
function raccourcir(morceaux: Morceaux): Morceaux {
  const texte = morceaux.join('');
  if (texte.length <= EXTRAIT_MAX) return morceaux;
  const marque = morceaux[0]!.length;
  const finDeMarque = marque + morceaux[1]!.length;
  const debut = marque <= AVANT_MAX ? 0 : texte.lastIndexOf(' ', marque - AVANT_MAX) + 1;
  const place = Math.max(finDeMarque, debut + EXTRAIT_MAX);
  const fin = place >= texte.length ? texte.length : Math.max(finDeMarque, texte.lastIndexOf(' ', place));
  let lu = 0;
  const garde = morceaux.map((m) => {
    const ici = lu;
    lu += m.length;
    return m.slice(Math.max(0, debut - ici), Math.max(0, fin - ici));
  });
  while (garde.length > 3 && garde.at(-1) === '' && garde.at(-2) === '') garde.splice(-2);
  if (debut > 0) garde[0] = `… ${garde[0]}`;
  if (fin < texte.length) garde[garde.length - 1] += ' …';
  return garde;
}

/**
 * The sentence of these texts that says most of what was looked for, marked and shortened; null when none does. Shown
 * under a card whose title does not say why it was found.
 */
export function extrait(textes: readonly string[], motifs: readonly Motif[]): Morceaux | null {
  let meilleur: Morceaux | null = null;
  for (const phrase of textes.flatMap((t) => t.split(/(?<=[.!?…])\s+|\n+/u))) {
    const marque = surligner(phrase.trim(), motifs);
    if (estMarque(marque) && marque.length > (meilleur?.length ?? 1)) meilleur = marque;
  }
  return meilleur && raccourcir(meilleur);
}
