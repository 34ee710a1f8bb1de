import 'server-only';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import { MetierError } from '@/lib/erreurs';
import { OCTETS_FEUILLE } from './feuille';

/** What the form of a sheet sends. */
export type Envoi = { le: string; octets: Uint8Array<ArrayBuffer> };

/**
 * Reads the form of a sheet (`le`, then `fichier`) in memory, no further than what a sheet may weigh. `lu` receives the
 * day that was typed, for whoever must show it again.
 * @throws MetierError when the form is not the expected one, or its file is empty, too heavy or cut
 */
export function lireEnvoi(requete: Request, lu: { le: string }): Promise<Envoi> {
  return new Promise((reussir, echouer) => {
    const manque = new MetierError('FORMULAIRE', 'Choisissez la feuille, et la date qui y est écrite.');
    if (!requete.body) return echouer(manque);
    const corps = Readable.fromWeb(requete.body as Parameters<typeof Readable.fromWeb>[0]);
    const finir = (e: unknown) => {
      corps.unpipe();
      // The rest of the body is read and thrown away, so that the browser gets its answer.
      corps.resume();
      echouer(e);
    };
    const coupe = () => finir(new MetierError('COUPE', 'L’envoi s’est arrêté avant la fin. Essayez encore.'));
    const morceaux: Buffer[] = [];
    try {
      const lecteur = busboy({
        headers: { 'content-type': requete.headers.get('content-type') ?? '' },
        limits: { files: 1, fields: 5, fieldSize: 200, fileSize: OCTETS_FEUILLE },
      });
      lecteur.on('field', (nom, valeur) => {
        if (nom === 'le') lu.le = valeur.slice(0, 10);
      });
      lecteur.on('file', (_nom, fichier) => {
        fichier.on('data', (m: Buffer) => morceaux.push(m));
        fichier.on('limit', () =>
          finir(new MetierError('TROP_GROS', 'Ce fichier dépasse 5 Mo. Choisissez-en un plus léger.')),
        );
      });
      lecteur.on('error', coupe);
      lecteur.on('close', () => {
        const octets = Uint8Array.from(Buffer.concat(morceaux));
        if (octets.length === 0) finir(manque);
        else reussir({ le: lu.le, octets });
      });
      corps.on('error', coupe);
      corps.pipe(lecteur);
    } catch {
      finir(manque);
    }
  });
}
