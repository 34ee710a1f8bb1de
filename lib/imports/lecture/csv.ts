import { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { refusFichier } from '../refus';

/** No line of a list is longer, in letters: beyond, a quote was not closed. */
const LIGNE_MAX = 50_000;
/** Small: thousands of empty lines in one piece would wait in one queue. */
const MORCEAU = 4096;
const SEPARATEURS = [';', ',', '\t'] as const;

/** « sep=; », which Excel writes for itself, is no line of the table. */
const ANNONCE = /^sep=(.)\r?\n/i;

/** The separator that stands most often in the first line, outside quotes. */
function separateurDe(texte: string): string {
  const nombres = new Map<string, number>(SEPARATEURS.map((s) => [s, 0]));
  let cite = false;
  for (let i = 0; i < Math.min(texte.length, LIGNE_MAX); i++) {
    const lettre = texte[i]!;
    if (lettre === '"') cite = !cite;
    else if (!cite && (lettre === '\n' || lettre === '\r')) {
      if ([...nombres.values()].some((n) => n > 0)) break;
    } else if (!cite && nombres.has(lettre)) nombres.set(lettre, nombres.get(lettre)! + 1);
  }
  return [...nombres].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** `fin` receives the last letter that was read. */
function* enMorceaux(debut: string, suite: Iterable<string>, fin: { lettre: string }): Generator<string> {
  function* tranches() {
    yield debut;
    yield* suite;
  }
  for (const tranche of tranches())
    for (let i = 0; i < tranche.length; i += MORCEAU) {
      const morceau = tranche.slice(i, i + MORCEAU);
      fin.lettre = morceau.at(-1)!;
      yield morceau;
    }
}

/** « ="01000" » is how a spreadsheet is asked to keep a zero. */
const nu = (valeur: string) => /^="(.*)"$/s.exec(valeur)?.[1] ?? valeur;

/**
 * The lines of a CSV, as its slices are read, each with all its cells; quotes, doubled quotes and line breaks in quotes as
 * spreadsheets write them.
 * @throws MetierError when a quote is never closed, or when the last line stops before its last columns: the file was cut
 */
export async function* lignesCsv(tranches: Generator<string>): AsyncGenerator<string[]> {
  // The first slice is longer than any line of headings.
  const brut = tranches.next().value ?? '';
  const annonce = ANNONCE.exec(brut);
  const debut = annonce ? brut.slice(annonce[0].length) : brut;
  const lecteur = parse({
    delimiter: annonce?.[1] ?? separateurDe(debut),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIGNE_MAX,
  });
  const fin = { lettre: '' };
  const source = Readable.from(enMorceaux(debut, tranches, fin)).on('error', (e) => lecteur.destroy(e));
  source.pipe(lecteur);
  let largeur = 0;
  let derniere: string[] = [];
  try {
    for await (const valeurs of lecteur as AsyncIterable<string[]>) {
      derniere = valeurs;
      largeur ||= valeurs.some((v) => v.trim()) ? valeurs.length : 0;
      yield valeurs.map(nu);
    }
  } catch (e) {
    const { code } = e as CsvError;
    if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
      throw refusFichier('Ce fichier est coupé : des guillemets sont ouverts et jamais fermés.');
    throw e;
  } finally {
    source.destroy();
    lecteur.destroy();
  }
  if (!/[\r\n]/.test(fin.lettre) && derniere.length < largeur)
    throw refusFichier(
      `Ce fichier est coupé : sa dernière ligne a ${derniere.length} colonnes au lieu de ${largeur}.`,
    );
}
