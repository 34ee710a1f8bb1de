import { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';
import { enPage } from './page-donnees';
import type { Fichier } from './donnees/valeur';

type Piece = { nom: string; octets: () => Promise<Uint8Array> };

/**
 * What the person downloads, as one folder: everything as a page to read and as data, and each sheet that they signed.
 * It is written as it is read, one sheet at a time; when one cannot be read the folder stops short, which the browser
 * says.
 */
export function enArchive(fichier: Fichier, pieces: readonly Piece[], now: Date): Readable {
  const zip = new yazl.ZipFile();
  const options = { mtime: now };
  const sortie = zip.outputStream.pipe(new PassThrough());
  zip.on('error', (e: Error) => sortie.destroy(e));
  zip.addBuffer(Buffer.from(enPage(fichier)), 'mes-donnees.html', options);
  zip.addBuffer(Buffer.from(`${JSON.stringify(fichier, null, 2)}\n`), 'donnees.json', options);
  for (const { nom, octets } of pieces)
    zip.addReadStreamLazy(nom, options, (suite) => {
      octets().then(
        (lus) => suite(null, Readable.from([lus])),
        (e: Error) => suite(e, Readable.from([])),
      );
    });
  zip.end();
  return sortie;
}
