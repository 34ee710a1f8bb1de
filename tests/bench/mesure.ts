/** One line of a bench. Its names are those of the JSON that `--json` prints, one object per line. */
export type Mesure = {
  bench: string;
  cas: string;
  /** What was measured on: a size of the base, or of the problem. */
  echelle: string;
  mediane_ms: number;
  p95_ms: number;
  /** Against what `cas` says; null when nothing is compared. */
  ratio: number | null;
  /** In words: « ≤ 0,15 »; null when the line only informs. */
  objectif: string | null;
  atteint: boolean | null;
};

/** The value under which this part of the times lies (nearest rank: a time that was really measured). `part` in ]0, 1]. */
export function quantile(temps: readonly number[], part: number): number {
  const tries = [...temps].sort((a, b) => a - b);
  const valeur = tries[Math.max(0, Math.ceil(tries.length * part) - 1)];
  if (valeur === undefined) throw new Error('Aucun temps mesuré.');
  return valeur;
}

export const mediane = (temps: readonly number[]) => quantile(temps, 0.5);

/** Median and 95th percentile of times in milliseconds, to the microsecond. */
export const resume = (temps: readonly number[]): Pick<Mesure, 'mediane_ms' | 'p95_ms'> => ({
  mediane_ms: arrondi(mediane(temps)),
  p95_ms: arrondi(quantile(temps, 0.95)),
});

type But = Pick<Mesure, 'ratio' | 'objectif' | 'atteint'>;

/** A ratio that should be at most, or at least, a limit; it is compared before it is rounded. */
export const auPlus = (ratio: number, limite: number): But => ({
  ratio: arrondi(ratio),
  objectif: `≤ ${nombre(limite)}`,
  atteint: ratio <= limite,
});
export const auMoins = (ratio: number, limite: number): But => ({
  ratio: arrondi(ratio),
  objectif: `≥ ${nombre(limite)}`,
  atteint: ratio >= limite,
});

/** A line that only informs. */
export const SANS_OBJECTIF: But = { ratio: null, objectif: null, atteint: null };

const arrondi = (x: number) => Math.round(x * 1e6) / 1e6;
const nombre = (x: number) => x.toLocaleString('fr-FR', { maximumFractionDigits: 6 });
const court = (x: number) => x.toLocaleString('fr-FR', { maximumSignificantDigits: 3 });

const COLONNES: [titre: string, lire: (m: Mesure) => string, aDroite: boolean][] = [
  ['cas', (m) => m.cas, false],
  ['échelle', (m) => m.echelle, false],
  ['médiane (ms)', (m) => court(m.mediane_ms), true],
  ['p95 (ms)', (m) => court(m.p95_ms), true],
  ['rapport', (m) => (m.ratio === null ? '' : court(m.ratio)), true],
  ['objectif', (m) => m.objectif ?? '', true],
  ['atteint', (m) => (m.atteint === null ? '' : m.atteint ? 'oui' : 'NON'), false],
];

/** The lines as a table for a terminal (also a Markdown table), or as one JSON object per line. */
export function ecrire(mesures: readonly Mesure[], json: boolean): string {
  if (json) return mesures.map((m) => JSON.stringify(m)).join('\n');
  const lignes = [
    COLONNES.map(([titre]) => titre),
    ...mesures.map((m) => COLONNES.map(([, lire]) => lire(m))),
  ];
  const largeurs = COLONNES.map((_, c) => Math.max(...lignes.map((l) => l[c]!.length)));
  const ligne = (l: string[]) =>
    `| ${l.map((t, c) => (COLONNES[c]![2] ? t.padStart(largeurs[c]!) : t.padEnd(largeurs[c]!))).join(' | ')} |`;
  const filet = `|${COLONNES.map(([, , aDroite], c) => `${'-'.repeat(largeurs[c]! + 1)}${aDroite ? ':' : '-'}`).join('|')}|`;
  return [ligne(lignes[0]!), filet, ...lignes.slice(1).map(ligne)].join('\n');
}
