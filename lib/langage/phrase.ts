/** « le mardi matin » → « Le mardi matin ». */
export const majuscule = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** « a, b et c ». */
export function enumerer(mots: readonly string[], lien: 'et' | 'ou' = 'et'): string {
  if (mots.length <= 1) return mots[0] ?? '';
  return `${mots.slice(0, -1).join(', ')} ${lien} ${mots.at(-1)}`;
}
