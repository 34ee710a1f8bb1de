import { contientUnNir } from '@/lib/nir';
import { estUneValeur, jamaisGardee, type Jamais } from './colonne';
import { lignesCsv } from './lecture/csv';
import { enTexte } from './lecture/encodage';
import { ouvrirClasseur } from './lecture/xlsx';
import { doitDireLesColonnes, refusFichier } from './refus';

export const OCTETS_MAX = 20 * 1024 * 1024;
const COLONNES_MAX = 200;
const LIGNES_MAX = 50_000;
/** Empty ones too: what says nothing takes time as well. */
const LUES_MAX = 100_000;
const TITRE_MAX = 100;
/** How many lines are looked at to tell that a column holds NIRs, and what part of its values. */
const LIGNES_SONDEES = 200;
const PART_DE_NIR = 0.3;

/** A heading as it was written, and why its column was thrown away as it was read. */
export type ColonneLue = { titre: string; jamais: Jamais | null };
/** A line: its number in the file, how many cells it has up to the last one that says something, and a cell for each column; the cells of a column that was thrown away are empty. */
export type LigneLue = { numero: number; cellules: string[]; largeur: number };
export type Tableau = {
  colonnes: ColonneLue[];
  epoque1904: boolean;
  lignes: AsyncGenerator<LigneLue>;
  /** Cells of kept columns that held a NIR and were emptied, up to now. */
  nirRetires: () => number;
};

/**
 * Also one that is alone in its cell, however it was cut, whatever letters stand before it and even when its key was
 * mistyped: a wrong one is still somebody's.
 */
function ressembleAUnNir(v: string): boolean {
  if (contientUnNir(v)) return true;
  const signes = v.replace(/[^0-9A-Za-z]/g, '').replace(/^[A-Za-z]+/, '');
  return (signes.length === 13 || signes.length === 15) && contientUnNir(signes.slice(0, 13));
}

const vide = (cellules: readonly string[]) => cellules.every((c) => c.trim() === '');

/** Spreadsheets are zips; a file of the years before 2007 is not. */
async function ouvrir(octets: Buffer): Promise<{ epoque1904: boolean; lignes: AsyncGenerator<string[]> }> {
  if (octets.length === 0) throw refusFichier('Ce fichier est vide.');
  const debut = octets.subarray(0, 4).toString('hex');
  if (debut === '504b0304' || debut === '504b0506') return ouvrirClasseur(octets);
  if (debut === 'd0cf11e0')
    throw refusFichier(
      'C’est un ancien fichier Excel (.xls), ou un classeur protégé. Enregistrez-le en .xlsx ou en CSV.',
    );
  return { epoque1904: false, lignes: lignesCsv(enTexte(octets)) };
}

/**
 * Reads a table that is held in memory; `attendus` are headings that such a file has, for whoever forgot them. Columns
 * that are never kept (the NIR first of all, by their heading or by what their values look like) are emptied here, before
 * any line leaves the reader; a NIR in another column as well.
 * @throws MetierError in one sentence when the file cannot be taken, at once or while lines are read
 */
export async function lireTableau(octets: Buffer, attendus: readonly string[]): Promise<Tableau> {
  const { epoque1904, lignes } = await ouvrir(octets);
  let numero = 0;
  const compter = () => {
    if (++numero > LUES_MAX)
      throw refusFichier('Ce fichier a beaucoup trop de lignes vides. Enlevez-les, puis renvoyez-le.');
  };
  let titres: string[] | undefined;
  const sonde: { numero: number; cellules: string[] }[] = [];
  while (!titres || sonde.length < LIGNES_SONDEES) {
    const { value, done } = await lignes.next();
    if (done) break;
    compter();
    if (vide(value)) continue;
    if (titres) sonde.push({ numero, cellules: value });
    else titres = lireTitres(value, attendus);
  }
  if (!titres) throw refusFichier('Ce fichier est vide.');
  if (sonde.length === 0) throw refusFichier('Ce fichier n’a qu’une ligne de titres : aucune ligne ne suit.');
  const colonnes = titres.map((titre, i) => ({
    titre,
    jamais:
      jamaisGardee(titre) ?? (porteDesNir(sonde.map((l) => l.cellules[i] ?? '')) ? ('NIR' as const) : null),
  }));
  let retires = 0;
  const nettoyer = (valeur: string, i: number) => {
    if (colonnes[i]?.jamais !== null) return '';
    const lue = valeur.replaceAll('\0', '').normalize('NFC').trim().slice(0, 300);
    if (!ressembleAUnNir(lue)) return lue;
    retires++;
    return '';
  };
  async function* toutes(): AsyncGenerator<LigneLue> {
    const donner = (l: { numero: number; cellules: string[] }) => ({
      numero: l.numero,
      largeur: l.cellules.findLastIndex((c) => c.trim() !== '') + 1,
      cellules: colonnes.map((_, i) => nettoyer(l.cellules[i] ?? '', i)),
    });
    for (const l of sonde) yield donner(l);
    let lues = sonde.length;
    for await (const cellules of lignes) {
      compter();
      if (vide(cellules)) continue;
      if (++lues > LIGNES_MAX)
        throw refusFichier(
          `Ce fichier a plus de ${LIGNES_MAX.toLocaleString('fr-FR')} lignes. Coupez-le en deux.`,
        );
      yield donner({ numero, cellules });
    }
  }
  return { colonnes, epoque1904, lignes: toutes(), nirRetires: () => retires };
}

/** The first line that holds something: names of columns, never what they are about. */
function lireTitres(ligne: readonly string[], attendus: readonly string[]): string[] {
  const titres = ligne.map((t) => t.normalize('NFC').replace(/\s+/g, ' ').trim());
  while (titres.at(-1) === '') titres.pop();
  if (titres.length > COLONNES_MAX)
    throw refusFichier(
      `Ce fichier a ${titres.length.toLocaleString('fr-FR')} colonnes : ${COLONNES_MAX} au plus. Gardez celles qui servent.`,
    );
  if (titres.some((t) => estUneValeur(t) || ressembleAUnNir(t) || t.length > TITRE_MAX))
    throw refusFichier(doitDireLesColonnes(attendus));
  return titres.map((t, i) => t || `Colonne ${i + 1}`);
}

function porteDesNir(valeurs: readonly string[]): boolean {
  const pleines = valeurs.filter((v) => v.trim() !== '');
  const nirs = pleines.filter(ressembleAUnNir).length;
  return nirs > 0 && nirs >= pleines.length * PART_DE_NIR;
}
