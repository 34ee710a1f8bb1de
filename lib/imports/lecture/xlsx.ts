import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type yauzl from 'yauzl';
import { lireRepertoire, ouvrirEntree, ouvrirZip } from '@/lib/zip';
import { refusFichier } from '../refus';

/** Inflated, all that is read of a file together; a bomb does not fit. */
const TAILLE_MAX = 100_000_000;
const TEXTES_MAX = 40_000_000;
const ENTREES_MAX = 1000;
/** What Excel itself has. */
const RANGEES_MAX = 1_048_576;
/** Far more than a list has; a cell at the end of each row would be thousands of empty ones before it. */
const COLONNES_MAX = 1000;

const ABIME = 'Ce fichier Excel est coupé ou abîmé.';
const TROP = 'Ce fichier Excel est beaucoup trop grand une fois ouvert.';

export type Classeur = { epoque1904: boolean; lignes: AsyncGenerator<string[]> };

/**
 * Opens a workbook: its directory is read first, so that sizes are known before anything is inflated, and an entry that
 * turns out larger than it says stops the reading. Of formulas only the value that Excel kept is read.
 * @throws MetierError in one sentence: no workbook, cut, protected, too large
 */
export async function ouvrirClasseur(octets: Buffer): Promise<Classeur> {
  const zip = await ouvrirZip(octets, () => refusFichier(ABIME));
  const entrees = await lireEntrees(zip);
  const { epoque1904, feuille } = await premiereFeuille(zip, entrees);
  const textes = await textesPartages(zip, entrees.get('xl/sharedStrings.xml'));
  return { epoque1904, lignes: lignesDe(zip, feuille, textes) };
}

async function lireEntrees(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entrees = new Map<string, yauzl.Entry>();
  let total = 0;
  await lireRepertoire(zip, {
    entrees: ENTREES_MAX,
    trop: () => refusFichier(TROP),
    abime: () => refusFichier(ABIME),
    entree: (entree) => {
      total += entree.uncompressedSize;
      if (total > TAILLE_MAX) throw refusFichier(TROP);
      if (entree.isEncrypted())
        throw refusFichier('Ce fichier Excel est protégé par un mot de passe. Enlevez-le d’abord.');
      entrees.set(entree.fileName, entree);
    },
  });
  return entrees;
}

/** Gives the tags and texts of an entry to `lire`, piece by piece; after each piece, what it made is passed on. */
async function* parcourir<T>(
  zip: yauzl.ZipFile,
  entree: yauzl.Entry,
  lire: (parseur: SaxesParser) => T[],
): AsyncGenerator<T> {
  const parseur = new SaxesParser();
  parseur.on('error', () => {
    throw refusFichier(ABIME);
  });
  parseur.on('doctype', () => {
    throw refusFichier(ABIME);
  });
  const faites = lire(parseur);
  const decodeur = new TextDecoder();
  const flux = await ouvrirEntree(zip, entree, () => refusFichier(ABIME));
  const morceaux = flux[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const { value, done } = await morceaux.next().catch(() => {
        throw refusFichier(ABIME);
      });
      if (done) break;
      parseur.write(decodeur.decode(value, { stream: true }));
      yield* faites.splice(0);
    }
    parseur.close();
    yield* faites.splice(0);
  } finally {
    flux.destroy();
  }
}

async function tout<T>(zip: yauzl.ZipFile, entree: yauzl.Entry, lire: (p: SaxesParser) => T[]): Promise<T[]> {
  const lues: T[] = [];
  for await (const t of parcourir(zip, entree, lire)) lues.push(t);
  return lues;
}

const balises = (nom: string) => (p: SaxesParser) => {
  const lues: Record<string, string>[] = [];
  p.on(
    'opentag',
    (t) => void (sansPrefixe(t.name) === nom && lues.push({ ...(t as SaxesTagPlain).attributes })),
  );
  return lues;
};
const sansPrefixe = (nom: string) => nom.slice(nom.indexOf(':') + 1);
const vrai = (v: string | undefined) => v === '1' || v === 'true';

/** The sheet that stands first, by the workbook's own list, and from which year its days are counted. */
async function premiereFeuille(zip: yauzl.ZipFile, entrees: Map<string, yauzl.Entry>) {
  const classeur = entrees.get('xl/workbook.xml');
  if (!classeur) throw refusFichier('Ce fichier n’est pas un classeur Excel (.xlsx).');
  const reglages = await tout(zip, classeur, balises('workbookPr'));
  const [premiere] = await tout(zip, classeur, balises('sheet'));
  const liens = entrees.get('xl/_rels/workbook.xml.rels');
  const cible =
    liens && (await tout(zip, liens, balises('Relationship'))).find((l) => l.Id === premiere?.['r:id']);
  const chemin = cible?.Target?.replace(/^\/?(xl\/)?/, 'xl/') ?? 'xl/worksheets/sheet1.xml';
  const feuille = entrees.get(chemin);
  if (!feuille) throw refusFichier('Ce classeur Excel n’a pas de feuille.');
  return { feuille, epoque1904: reglages.some((r) => vrai(r.date1904)) };
}

/** Texts that cells name by their rank; what is read aloud beside a word (`rPh`) is not part of it. */
async function textesPartages(zip: yauzl.ZipFile, entree: yauzl.Entry | undefined): Promise<string[]> {
  if (!entree) return [];
  if (entree.uncompressedSize > TEXTES_MAX) throw refusFichier(TROP);
  return tout(zip, entree, (p) => {
    const lus: string[] = [];
    let texte = '';
    let garde = false;
    let aCote = 0;
    p.on('opentag', ({ name }) => {
      const nom = sansPrefixe(name);
      if (nom === 'si') texte = '';
      if (nom === 'rPh') aCote++;
      garde = nom === 't' && aCote === 0;
    });
    p.on('text', (t) => void (garde && (texte += t)));
    p.on('closetag', ({ name }) => {
      const nom = sansPrefixe(name);
      if (nom === 'rPh') aCote--;
      if (nom === 't') garde = false;
      if (nom === 'si') lus.push(texte);
    });
    return lus;
  });
}

/** « AB12 » → 27. */
function rangDe(place: string): number {
  let rang = 0;
  for (const lettre of /^[A-Z]{1,3}/.exec(place)?.[0] ?? '') rang = rang * 26 + lettre.charCodeAt(0) - 64;
  return rang - 1;
}

/** A number as a person would have typed it: « 1.85E+14 » is how Excel writes fifteen digits. */
const nombre = (brut: string) =>
  /e/i.test(brut) && Number.isSafeInteger(Number(brut)) ? String(Number(brut)) : brut;

/** The number of a row: they rise, or the file was not written by a spreadsheet. */
function rangee(ecrit: string | undefined, attendue: number): number {
  const numero = ecrit === undefined ? attendue : Number(ecrit);
  if (Number.isInteger(numero) && numero >= attendue && numero <= RANGEES_MAX) return numero;
  throw refusFichier(ABIME);
}

/** A cell that was only coloured says nothing, however far it stands. */
function placer(cellules: string[], rang: number, valeur: string): void {
  if (valeur === '') return;
  if (rang >= COLONNES_MAX)
    throw refusFichier(
      'Ce fichier a des cases au-delà de la colonne 1 000. Gardez les colonnes qui servent.',
    );
  while (cellules.length < rang) cellules.push('');
  cellules[rang] = valeur;
}

async function* lignesDe(
  zip: yauzl.ZipFile,
  feuille: yauzl.Entry,
  textes: readonly string[],
): AsyncGenerator<string[]> {
  let attendue = 1;
  const lues = parcourir(zip, feuille, (p) => {
    const faites: { numero: number; cellules: string[] }[] = [];
    let ligne: (typeof faites)[number] | null = null;
    let cellule = { rang: 0, type: '', texte: '' };
    let garde = false;
    p.on('opentag', (tag) => {
      const { name, attributes } = tag as SaxesTagPlain;
      const nom = sansPrefixe(name);
      if (nom === 'row') ligne = { numero: rangee(attributes.r, attendue), cellules: [] };
      if (nom === 'c')
        cellule = {
          rang: attributes.r ? rangDe(attributes.r) : (ligne?.cellules.length ?? 0),
          type: attributes.t ?? 'n',
          texte: '',
        };
      garde = nom === 'v' || nom === 't';
    });
    p.on('text', (t) => void (garde && (cellule.texte += t)));
    p.on('closetag', ({ name }) => {
      const nom = sansPrefixe(name);
      if (nom === 'v' || nom === 't') garde = false;
      if (nom === 'c' && ligne && cellule.rang >= 0)
        placer(ligne.cellules, cellule.rang, valeurDe(cellule, textes));
      if (nom === 'row' && ligne) {
        attendue = ligne.numero + 1;
        faites.push(ligne);
        ligne = null;
      }
    });
    return faites;
  });
  let ici = 1;
  for await (const { numero, cellules } of lues) {
    // Rows that were never written are lines too, so that a number is the one that the spreadsheet shows.
    for (; ici < numero; ici++) yield [];
    ici = numero + 1;
    yield cellules;
  }
}

function valeurDe({ type, texte }: { type: string; texte: string }, textes: readonly string[]): string {
  if (type === 's') return textes[Number(texte)] ?? '';
  if (type === 'e') return '';
  if (type === 'b') return texte === '1' ? 'Oui' : 'Non';
  return type === 'n' ? nombre(texte) : texte;
}
