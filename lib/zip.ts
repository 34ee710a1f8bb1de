import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import yazl from 'yazl';

/** Opens a zip, by its path or from memory. @throws what `refuser` makes of the error */
export const ouvrirZip = (source: string | Buffer, refuser: (e: Error) => Error) =>
  new Promise<yauzl.ZipFile>((oui, non) => {
    const reglages = { lazyEntries: true, autoClose: false };
    const fait = (e: Error | null, zip: yauzl.ZipFile) => (e ? non(refuser(e)) : oui(zip));
    if (typeof source === 'string') yauzl.open(source, reglages, fait);
    else yauzl.fromBuffer(source, reglages, fait);
  });

type Repertoire = {
  /** How many entries at most, and what is said beyond. */
  entrees: number;
  trop: () => Error;
  /** The directory itself cannot be read. */
  abime: () => Error;
  /** Each entry, in order: sizes are known before anything is inflated. What it throws stops the reading. */
  entree: (entree: yauzl.Entry) => void;
};

/** Reads the directory of a zip, and nothing of what is in it. @throws `trop`, `abime`, or what `entree` throws */
export const lireRepertoire = (zip: yauzl.ZipFile, r: Repertoire) =>
  new Promise<void>((oui, non) => {
    if (zip.entryCount > r.entrees) return non(r.trop());
    zip.on('error', () => non(r.abime())).on('end', oui);
    zip.on('entry', (entree: yauzl.Entry) => {
      try {
        r.entree(entree);
      } catch (e) {
        return non(e as Error);
      }
      zip.readEntry();
    });
    zip.readEntry();
  });

/** The inflated bytes of an entry, as they come; one that turns out larger than it says fails. */
export const ouvrirEntree = (zip: yauzl.ZipFile, entree: yauzl.Entry, refuser: () => Error) =>
  new Promise<Readable>((oui, non) =>
    zip.openReadStream(entree, (e, flux) => (e ? non(refuser()) : oui(flux))),
  );

/** A part of a zip that is held in memory. */
export type Piece = { nom: string; octets: Buffer };

/** One date for all: a document says when it was made on its page, or not at all. */
const DATE = new Date('2000-01-01T12:00:00Z');

/** The parts of an office document (Word, Excel), all of XML, as a zip: each gets its heading. */
export const enPaquet = (pieces: Readonly<Record<string, string>>) =>
  enZip(
    Object.entries(pieces).map(([nom, xml]) => ({
      nom,
      octets: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    })),
  );

/** The parts of a document as a zip, in their order. */
export async function enZip(pieces: readonly Piece[]): Promise<Buffer<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  for (const { nom, octets } of pieces) zip.addBuffer(octets, nom, { mtime: DATE, forceDosTimestamp: true });
  zip.end();
  const morceaux: Buffer[] = [];
  for await (const morceau of zip.outputStream) morceaux.push(morceau as Buffer);
  return Buffer.concat(morceaux);
}
