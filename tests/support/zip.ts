import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** What a zip holds, by the name of each file, in its order. */
export const lireZip = (octets: Uint8Array) =>
  new Promise<Map<string, Buffer>>((oui, non) => {
    const fichiers = new Map<string, Buffer>();
    yauzl.fromBuffer(Buffer.from(octets), { lazyEntries: true }, (e, zip) => {
      if (e) return non(e);
      zip.on('error', non).on('end', () => oui(fichiers));
      zip.on('entry', (entree: yauzl.Entry) =>
        zip.openReadStream(entree, (refus, flux) => {
          if (refus) return non(refus);
          buffer(flux).then((lu) => {
            fichiers.set(entree.fileName, lu);
            zip.readEntry();
          }, non);
        }),
      );
      zip.readEntry();
    });
  });
