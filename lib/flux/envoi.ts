import 'server-only';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Acteur } from '@/lib/auth/acteur';
import { MetierError } from '@/lib/erreurs';
import { importerFlux, type Rapport } from './commands/importer';

/** The largest feed that a form may send. */
const OCTETS_MAX = 300 * 1024 * 1024;

/** What the file gives, and a refusal when it is longer than allowed (nothing is written then). */
async function* borner(fichier: Readable, octetsMax: number): AsyncGenerator<Uint8Array> {
  for await (const morceau of fichier) yield morceau as Uint8Array;
  if ((fichier as Readable & { truncated?: boolean }).truncated)
    throw new MetierError(
      'TROP_GROS',
      `Ce fichier dépasse ${Math.floor(octetsMax / 1024 / 1024)} Mo. Rien n’a changé.`,
    );
}

/**
 * Reads the form of an upload (`source`, then `fichier`) as it arrives and imports the file without keeping it.
 * `lu` receives what the form says, for whoever must show it again.
 * @throws MetierError when the form is not the expected one, or as `importerFlux`
 */
export function importerEnvoi(
  acteur: Acteur,
  requete: Request,
  now: Date,
  octetsMax = OCTETS_MAX,
  lu: { source?: string } = {},
): Promise<Rapport> {
  return new Promise((reussir, echouer) => {
    const manque = new MetierError('FORMULAIRE', 'Choisissez un fichier et dites d’où il vient.');
    if (!requete.body) return echouer(manque);
    const corps = Readable.fromWeb(requete.body as Parameters<typeof Readable.fromWeb>[0]);
    const finir = (e: unknown) => {
      corps.unpipe();
      // The rest of the body is read and thrown away, so that the browser gets its answer.
      corps.resume();
      echouer(e);
    };
    let source = '';
    let commence = false;
    try {
      const lecteur = busboy({
        headers: { 'content-type': requete.headers.get('content-type') ?? '' },
        limits: { files: 1, fields: 5, fieldSize: 200, fileSize: octetsMax },
      });
      lecteur.on('field', (nom, valeur) => {
        if (nom === 'source') lu.source = source = valeur;
      });
      lecteur.on('file', (_nom, fichier, { filename }) => {
        if (!filename) return fichier.resume();
        commence = true;
        importerFlux(acteur, { source, morceaux: borner(fichier, octetsMax) }, now).then(reussir, finir);
      });
      lecteur.on('error', finir);
      lecteur.on('close', () => commence || finir(manque));
      corps.on('error', finir);
      corps.pipe(lecteur);
    } catch {
      finir(manque);
    }
  });
}
