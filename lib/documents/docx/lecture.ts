import { SaxesParser } from 'saxes';
import type yauzl from 'yauzl';
import { lireRepertoire, ouvrirEntree, ouvrirZip, type Piece } from '@/lib/zip';
import { ABIME, PAS_UN_WORD, refusModele, TROP_LOURD } from '../refus';

/** What is sent, and what it is once inflated: all of it together. */
export const OCTETS_MODELE = 5_000_000;
const TAILLE_MAX = 20_000_000;
const ENTREES_MAX = 500;
/** No page of text shrinks so much; small entries do not matter. */
const RAPPORT_MAX = 100;
const PETITE = 1_000_000;

const TROP = 'Ce document est beaucoup trop grand une fois ouvert.';
const PRINCIPAL = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const TYPE_DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** What runs, in a file that says what it is and in one that hides it. */
const MACROS = /macroEnabled|vba(Project|Data)|activeX/i;
/** Fields of Word that run something, or fetch it; cut into as many pieces as Word likes. */
const CODES_AILLEURS = /(?<![A-Z])(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)(?![A-Z])/i;
const OBJETS = /^word\/embeddings\//i;

/**
 * The parts of a Word document that is held in memory. Its directory is read first, what is inflated is counted while it
 * inflates, and every XML part is read once to its end.
 * @throws MetierError in one sentence: no Word document, cut, protected, too large, or holding what acts by itself
 */
export async function lireWord(octets: Buffer): Promise<Piece[]> {
  if (octets.length > OCTETS_MODELE) throw refusModele(TROP_LOURD);
  verifierDebut(octets);
  const zip = await ouvrirZip(octets, () => refusModele(ABIME));
  const entrees = await lireEntrees(zip);
  const pieces: Piece[] = [];
  let reste = TAILLE_MAX;
  for (const entree of entrees) {
    const lus = await gonfler(zip, entree, reste);
    reste -= lus.length;
    pieces.push({ nom: entree.fileName, octets: lus });
  }
  for (const piece of pieces) verifierPiece(piece);
  return pieces;
}

/** The text of a part. @throws MetierError when it is not UTF-8 */
export function texteDe({ octets }: Piece): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw refusModele(ABIME);
  }
}

/** Only these parts hold what people read on the page, and only these are ever written. */
export const estEcrite = ({ nom }: Piece) =>
  /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(nom);

/** A document behind a password is no zip but a box of the years before 2007, which says so in its directory. */
function verifierDebut(octets: Buffer): void {
  if (octets.length === 0) throw refusModele('Ce fichier est vide.');
  const debut = octets.subarray(0, 4).toString('hex');
  if (debut === 'd0cf11e0')
    throw refusModele(
      octets.includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? 'Ce document est protégé par un mot de passe. Enlevez-le d’abord.'
        : 'C’est un ancien document Word (.doc). Enregistrez-le en .docx.',
    );
  if (debut !== '504b0304') throw refusModele(PAS_UN_WORD);
}

async function lireEntrees(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  const entrees = new Map<string, yauzl.Entry>();
  let total = 0;
  await lireRepertoire(zip, {
    entrees: ENTREES_MAX,
    trop: () => refusModele(TROP),
    abime: () => refusModele(ABIME),
    entree: (e) => {
      total += e.uncompressedSize;
      const gonfle = e.uncompressedSize > PETITE && e.uncompressedSize > RAPPORT_MAX * e.compressedSize;
      if (total > TAILLE_MAX || gonfle) throw refusModele(TROP);
      if (e.isEncrypted())
        throw refusModele('Ce document est protégé par un mot de passe. Enlevez-le d’abord.');
      if (MACROS.test(e.fileName)) throw refusModele(AVEC_MACROS);
      if (OBJETS.test(e.fileName))
        throw refusModele('Ce document contient un autre fichier (tableur, objet…). Enlevez-le d’abord.');
      if (!e.canDecodeFileData() || entrees.has(e.fileName)) throw refusModele(ABIME);
      // A folder by itself is nothing.
      if (!e.fileName.endsWith('/')) entrees.set(e.fileName, e);
    },
  });
  if (!entrees.has(TYPES) || !entrees.has(PRINCIPAL)) throw refusModele(PAS_UN_WORD);
  return [...entrees.values()];
}
const AVEC_MACROS = 'Ce document contient des macros. Enregistrez-le en .docx, sans macros.';

async function gonfler(zip: yauzl.ZipFile, entree: yauzl.Entry, reste: number): Promise<Buffer> {
  const flux = await ouvrirEntree(zip, entree, () => refusModele(ABIME));
  const morceaux: Buffer[] = [];
  let lus = 0;
  try {
    for await (const morceau of flux as AsyncIterable<Buffer>) {
      lus += morceau.length;
      if (lus > reste) break;
      morceaux.push(morceau);
    }
  } catch {
    throw refusModele(ABIME);
  } finally {
    flux.destroy();
  }
  if (lus > reste) throw refusModele(TROP);
  return Buffer.concat(morceaux);
}

/** A link waits for a click; a picture, a template or another file is fetched by whoever opens the page. */
function verifierLien(type: string, ailleurs: boolean): void {
  if (/\/aFChunk$/.test(type))
    throw refusModele('Ce document contient un autre fichier (tableur, objet…). Enlevez-le d’abord.');
  if (!ailleurs || /\/hyperlink$/.test(type)) return;
  throw refusModele(
    /\/attachedTemplate$/.test(type)
      ? 'Ce document suit un modèle Word de votre ordinateur. Copiez-le dans un document neuf, puis enregistrez.'
      : 'Ce document va chercher une image ailleurs. Mettez l’image dans le document.',
  );
}

/** What a part says of the others: its kind, what it goes and gets elsewhere. */
function verifierPiece(piece: Piece): void {
  if (!/\.(xml|rels)$/i.test(piece.nom)) return;
  const lecteur = new SaxesParser();
  lecteur.on('error', () => {
    throw refusModele(ABIME);
  });
  lecteur.on('doctype', () => {
    throw refusModele('Ce document appelle des définitions extérieures (DOCTYPE).');
  });
  let principal = '';
  let codes = '';
  let dansUnCode = false;
  lecteur.on('text', (t) => void (codes += dansUnCode ? t : ''));
  lecteur.on('closetag', () => void (dansUnCode = false));
  lecteur.on('opentag', ({ name, isSelfClosing, attributes: a }) => {
    dansUnCode = /:instrText$/.test(name) && !isSelfClosing;
    if (/:fldSimple$/.test(name)) codes += ` ${Object.values(a).join(' ')} `;
    if (piece.nom === TYPES) {
      if (MACROS.test(String(a.ContentType))) throw refusModele(AVEC_MACROS);
      if (a.PartName === `/${PRINCIPAL}`) principal = String(a.ContentType);
    }
    if (piece.nom.endsWith('.rels')) verifierLien(String(a.Type), a.TargetMode === 'External');
  });
  lecteur.write(texteDe(piece)).close();
  if (CODES_AILLEURS.test(codes))
    throw refusModele(
      'Ce document contient un champ de Word qui va chercher autre chose. Enlevez-le d’abord.',
    );
  if (piece.nom === TYPES && principal !== TYPE_DOCX) throw refusModele(PAS_UN_WORD);
}
