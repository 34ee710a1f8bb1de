/**
 * A duration in words: « 45 minutes », « 1 heure », « 1 heure 30 », « 12 heures ».
 * `minutes` is a whole number, 0 or more.
 */
export function dureeEnLettres(minutes: number): string {
  const heures = Math.floor(minutes / 60);
  const reste = minutes % 60;
  if (heures === 0) return `${reste} minute${reste > 1 ? 's' : ''}`;
  const debut = `${heures.toLocaleString('fr-FR')} heure${heures > 1 ? 's' : ''}`;
  return reste === 0 ? debut : `${debut} ${String(reste).padStart(2, '0')}`;
}
