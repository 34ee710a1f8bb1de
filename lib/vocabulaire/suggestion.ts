import { DOMAINES } from '@/lib/missions/domaine';
import { lireRequete, motsDe } from './mots';

/** What a field of words offers while one types: a word or a group's term, to be put in it; or a domain, to be chosen. */
export type Suggestion = { texte: string; domaine?: string };

/** As many as a small screen shows above its keyboard. */
export const SUGGESTIONS_MAX = 6;
/** Fewer letters begin too many words. */
const LETTRES_MIN = 2;
const DOMAINES_MAX = 2;

/** The text being typed: what stands before its last word, that word, and all of it as it is compared. */
export type EnCours = { avant: string; dernier: string; tout: string };

/**
 * Reads a text that is being typed; null when there is nothing to complete: too few letters, the last word is finished, or
 * it is meant to the letter.
 */
export function enCours(texte: string): EnCours | null {
  const fin = /[\p{L}\p{M}\p{N}]+$/u.exec(texte);
  if (!fin || lireRequete(texte).exacte || /^["«“”]/u.test(texte.trimStart())) return null;
  const dernier = motsDe(fin[0]).join('');
  if (dernier.length < LETTRES_MIN || dernier.length > 40) return null;
  return { avant: texte.slice(0, fin.index), dernier, tout: motsDe(texte).join(' ') };
}

/** Domains one of whose words begins so. */
export function domainesDe({ tout }: EnCours): Suggestion[] {
  return Object.values(DOMAINES)
    .filter(({ label }) => ` ${motsDe(label).join(' ')}`.includes(` ${tout}`))
    .slice(0, DOMAINES_MAX)
    .map(({ slug, label }) => ({ texte: label, domaine: slug }));
}

/**
 * What is offered, each once: words put after what stands before them, and groups' terms in place of it all; room is
 * kept for each kind. What the field says already is not offered.
 */
export function reunir(
  { avant, tout }: EnCours,
  {
    mots,
    termes,
    domaines,
  }: { mots: readonly string[]; termes: readonly string[]; domaines: readonly Suggestion[] },
): Suggestion[] {
  const vues = new Set([tout]);
  const nouveau = (texte: string) => {
    const cle = motsDe(texte).join(' ');
    if (vues.has(cle)) return false;
    vues.add(cle);
    return true;
  };
  const place = SUGGESTIONS_MAX - domaines.length;
  const desTermes = termes.filter(nouveau);
  const desMots = mots.map((mot) => avant + mot).filter(nouveau);
  const nTermes = Math.min(desTermes.length, Math.max(2, place - desMots.length));
  const parts = [desMots.slice(0, place - nTermes), desTermes.slice(0, nTermes)];
  // Several words are more likely the beginning of a term than words picked one by one.
  if (avant.trim()) parts.reverse();
  return [...parts.flat().map((texte) => ({ texte })), ...domaines];
}
