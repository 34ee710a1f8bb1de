import 'server-only';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import { MetierError } from '@/lib/erreurs';

export type Lecture<T> = {
  /** How many fields, and how many bytes of the file at most: a longer one is cut (`truncated`). */
  limites: { champs: number; octets: number };
  champ: (nom: string, valeur: string) => void;
  /** What becomes of the file, as it arrives. */
  fichier: (flux: Readable) => Promise<T>;
  /** No file was chosen, or it is no such form. */
  manque: MetierError;
  /** The body stopped before its end. */
  coupe: MetierError;
};

/**
 * Reads a form with a file (`multipart/form-data`) as it arrives; its answer is the file's, once the whole form is read.
 * @throws MetierError `manque` or `coupe`, or what `fichier` throws
 */
export function lireEnvoi<T>(requete: Request, lecture: Lecture<T>): Promise<T> {
  return new Promise((reussir, echouer) => {
    if (!requete.body) return echouer(lecture.manque);
    const corps = Readable.fromWeb(requete.body as Parameters<typeof Readable.fromWeb>[0]);
    const finir = (e: unknown) => {
      corps.unpipe();
      // The rest of the body is read and thrown away, so that the browser gets its answer.
      corps.resume();
      echouer(e);
    };
    let lu: Promise<T> | undefined;
    let lache = () => false;
    const coupe = () => {
      if (!lache()) finir(lecture.coupe);
    };
    try {
      const lecteur = busboy({
        headers: { 'content-type': requete.headers.get('content-type') ?? '' },
        limits: {
          files: 1,
          fields: lecture.limites.champs,
          fieldSize: 200,
          // busboy cuts at its limit, not after it.
          fileSize: lecture.limites.octets + 1,
        },
      });
      lecteur.on('field', lecture.champ);
      lecteur.on('file', (_nom, fichier, { filename }) => {
        if (!filename) return fichier.resume();
        // Whoever reads it has let it go before its end (AbortError): their word comes, however long they take to say it.
        lache = () => fichier.errored?.name === 'AbortError';
        fichier.on('error', coupe);
        lu = lecture.fichier(fichier);
        lu.catch(finir);
      });
      lecteur.on('error', coupe);
      lecteur.on('close', () => (lu ? void lu.then(reussir, () => undefined) : finir(lecture.manque)));
      corps.on('error', coupe);
      corps.pipe(lecteur);
    } catch {
      finir(lecture.manque);
    }
  });
}

/** The file in memory, as far as its limit. @throws MetierError `trop`, if there is one, when the limit has cut it */
export async function enMemoire(flux: Readable, trop?: MetierError): Promise<Buffer<ArrayBuffer>> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of flux) morceaux.push(morceau as Uint8Array);
  if (trop && (flux as Readable & { truncated?: boolean }).truncated) throw trop;
  return Buffer.concat(morceaux);
}
