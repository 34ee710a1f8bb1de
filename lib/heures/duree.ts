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

/** « 150 » → « 2 h 30 », as a field takes it. */
export function dureeAEcrire(minutes: number): string {
  return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${String(minutes % 60).padStart(2, '0')}` : ''}`;
}

const NOMBRES = [
  'zéro',
  'une',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
];
const enChiffres = (mot: string) => {
  const rang = NOMBRES.indexOf(mot === 'un' ? 'une' : mot);
  return rang < 0 ? mot : String(rang);
};

/** « 2 », « 1,5 », « 2h30 », « 2:30 », « 2 heures 30 minutes », « 2 heures et demie ». */
const HEURES =
  /^(\d{1,2})(?:(?:[,.](\d{1,2}))?(?: ?h(?:eures?)?)?|(?: ?h(?:eures?)?|:) ?(?:([0-5]?\d)(?: ?(?:min(?:utes?)?|mn))?|et (demie?|quart)))$/;
/** « 45 min », « 90 minutes ». */
const MINUTES = /^(\d{1,3}) ?(?:min(?:utes?)?|mn)$/;
const FRACTIONS: Record<string, number> = { demi: 30, demie: 30, quart: 15 };

/**
 * A duration as people write it, in minutes: hours alone, with minutes or with decimals, minutes alone, in digits or in
 * words up to eleven; whatever `dureeEnLettres` says is read back. Null when it is no duration.
 */
export function lireDuree(ecrit: string): number | null {
  const texte = ecrit
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^(?:une )?demi[ -]heure$/, '30 min')
    .replace(/^(?:un )?quart d[’']heure$/, '15 min')
    .replace(/^\p{L}+/u, enChiffres);
  const minutes = MINUTES.exec(texte);
  if (minutes) return Number(minutes[1]);
  const [, heures, decimales, reste, fraction] = HEURES.exec(texte) ?? [];
  if (heures === undefined) return null;
  const plus = decimales ? Math.round(Number(`0.${decimales}`) * 60) : Number(reste ?? 0);
  return Number(heures) * 60 + (fraction ? FRACTIONS[fraction]! : plus);
}
