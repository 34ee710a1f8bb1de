import { Transform } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import type yauzl from 'yauzl';
import { MetierError } from '@/lib/erreurs';
import { lireRepertoire, ouvrirEntree, ouvrirZip } from '@/lib/zip';
import type { LigneGtfs } from './gtfs';

/** Inflated, in bytes: what a country publishes for its busiest region fits, a bomb does not. */
const TAILLE_MAX = 100_000_000;
/** One line per stop of each journey: the one table that is really long. */
const TAILLE_MAX_PASSAGES = 1_000_000_000;
const ENTREES_MAX = 500;
/** A file without one of these is no timetable. */
export const TABLES_REQUISES = ['stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt'];
/** Nothing else of a file is looked at, so nothing else can be wrong. */
const TABLES_LUES = [
  ...TABLES_REQUISES,
  'calendar.txt',
  'calendar_dates.txt',
  'feed_info.txt',
  'frequencies.txt',
];
/** No line of a timetable is longer, in letters: beyond, a quote was not closed. */
const LIGNE_MAX = 50_000;

const refus = (phrase: string) => new MetierError('GTFS', `${phrase} Rien n’a changé.`);

/** A timetable as it was published: a zip of tables. Nothing of it is written on disk. */
export type Archive = {
  a: (table: string) => boolean;
  /** The lines of a table, as they are read; none when the table is not there. */
  lignes: (table: string, colonnes: readonly string[]) => AsyncGenerator<LigneGtfs>;
  fermer: () => void;
};

/**
 * Opens a zip and reads its directory: sizes are known before anything is inflated, and an entry that turns out larger
 * than it says stops the reading.
 * @throws MetierError in one sentence: no zip, cut, encrypted, too large
 */
export async function ouvrirArchive(chemin: string): Promise<Archive> {
  const zip = await ouvrirZip(chemin, (e) =>
    refus('code' in e && e.code ? 'Ce fichier ne peut pas être lu.' : 'Ce n’est pas un fichier zip entier.'),
  );
  const entrees = new Map<string, yauzl.Entry>();
  try {
    await lireTables(zip, entrees);
  } catch (e) {
    zip.close();
    throw e;
  }
  return {
    a: (table) => entrees.has(table),
    lignes: (table, colonnes) => lireTable(zip, table, entrees.get(table), colonnes),
    fermer: () => zip.close(),
  };
}

const lireTables = (zip: yauzl.ZipFile, entrees: Map<string, yauzl.Entry>) =>
  lireRepertoire(zip, {
    entrees: ENTREES_MAX,
    trop: () => refus('Ce fichier zip a trop de fichiers.'),
    abime: () => refus('Ce fichier zip est abîmé.'),
    entree: (entree) => {
      const nom = entree.fileName;
      const table = nom.toLowerCase();
      if (!TABLES_LUES.includes(table)) return;
      const max = table === 'stop_times.txt' ? TAILLE_MAX_PASSAGES : TAILLE_MAX;
      if (entree.uncompressedSize > max)
        throw refus(`${nom} est trop grand : ${max / 1_000_000} Mo au plus.`);
      if (entree.isEncrypted()) throw refus('Ce fichier zip est protégé par un mot de passe.');
      if (!entree.canDecodeFileData()) throw refus(`${nom} est comprimé d’une façon inconnue.`);
      if (entrees.has(table)) throw refus(`${nom} est là deux fois.`);
      entrees.set(table, entree);
    },
  });

/** Bytes → text; whatever is not UTF-8 stops it. */
function enTexte(table: string): Transform {
  const decodeur = new TextDecoder('utf-8', { fatal: true });
  const essayer = (lire: () => string, fait: (e: Error | null, texte?: string) => void) => {
    let texte: string;
    try {
      texte = lire();
    } catch {
      return fait(refus(`${table} n’est pas en UTF-8.`));
    }
    fait(null, texte);
  };
  return new Transform({
    decodeStrings: true,
    readableObjectMode: false,
    transform: (morceau: Buffer, _, fait) => essayer(() => decodeur.decode(morceau, { stream: true }), fait),
    flush: (fait) => essayer(() => decodeur.decode(), fait),
  });
}

/** @throws MetierError naming the table, and the column that it lacks or the line that cannot be read */
async function* lireTable(
  zip: yauzl.ZipFile,
  table: string,
  entree: yauzl.Entry | undefined,
  colonnes: readonly string[],
): AsyncGenerator<LigneGtfs> {
  if (!entree) return;
  const octets = await ouvrirEntree(zip, entree, () => refus(`${table} ne peut pas être lu.`));
  const lecteur = parse({
    bom: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    max_record_size: LIGNE_MAX,
  });
  const texte = enTexte(table);
  octets.on('error', (e) => lecteur.destroy(e));
  texte.on('error', (e) => lecteur.destroy(e));
  octets.pipe(texte).pipe(lecteur);
  let places: Map<string, number> | null = null;
  try {
    for await (const valeurs of lecteur as AsyncIterable<string[]>) {
      if (places) {
        const ou = places;
        yield (colonne) => valeurs[ou.get(colonne) ?? -1] ?? '';
        continue;
      }
      places = new Map(valeurs.map((nom, i) => [nom.toLowerCase(), i]));
      const manque = colonnes.find((c) => !places!.has(c));
      if (manque) throw refus(`${table} n’a pas de colonne ${manque}.`);
    }
  } catch (e) {
    throw e instanceof MetierError ? e : refus(`${table} est abîmé.`);
  } finally {
    octets.destroy();
    lecteur.destroy();
  }
  if (!places && TABLES_REQUISES.includes(table)) throw refus(`${table} est vide.`);
}
