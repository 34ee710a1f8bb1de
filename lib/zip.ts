import type { Readable } from 'node:stream';
import yauzl from 'yauzl';

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
