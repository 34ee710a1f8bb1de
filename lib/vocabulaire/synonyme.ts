/** How many terms a group has, and how long one is (in characters and in words). */
export const TERMES_MIN = 2;
export const TERMES_MAX = 20;
export const TERME_LONG = 60;
export const TERME_MOTS = 5;

/** The terms of a group as they are written: one a line, or with commas or semicolons between. */
export function termesEcrits(texte: string): string[] {
  const termes = texte
    .split(/[\n,;]/u)
    .map((t) => t.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const vus = new Set<string>();
  return termes.filter((t) => !vus.has(t.toLowerCase()) && vus.add(t.toLowerCase()));
}

/** « maraude, tournée de rue, tournée de nuit ». */
export const phraseTermes = (termes: readonly string[]): string => termes.join(', ');
