/** Where a phase of the scheme stands on a calendar day (midnight UTC, like its dates). */
export function etatPhase(phase: { debutLe: Date; finLe: Date }, jour: Date): 'done' | 'now' | 'next' {
  if (phase.finLe < jour) return 'done';
  return phase.debutLe <= jour ? 'now' : 'next';
}

/** « 7 350 », « 3,5 », with spaces that do not break. */
export function nombreEnLettres(valeur: number): string {
  return valeur.toLocaleString('fr-FR', { maximumFractionDigits: 2 }).replaceAll('\u202f', '\u00a0');
}

/** A published figure in French: « 7 350 foyers », « 3,5 millions d’euros », « 49,21 % ». */
export function chiffreEnLettres(valeur: number, unite: string): string {
  return `${nombreEnLettres(valeur)}\u00a0${unite}`;
}
