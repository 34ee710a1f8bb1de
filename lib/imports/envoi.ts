import 'server-only';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Acteur } from '@/lib/auth/acteur';
import { MetierError } from '@/lib/erreurs';
import { recevoirImport, type Envoi } from './commands/recevoir';
import { OCTETS_MAX } from './lecture';
import { refusFichier } from './refus';

const CHAMPS_MAX = 250;

/**
 * Reads the form of an upload and imports its file, which is held in memory and nowhere else. `lu` receives what the
 * form says, for whoever must show it again.
 * @throws MetierError when the form or the file cannot be taken
 */
export async function recevoirEnvoi(
  acteur: Acteur,
  requete: Request,
  now: Date,
  lu: Record<string, string> = {},
): Promise<{ importId: string }> {
  return recevoirImport(acteur, await lireFormulaire(requete, lu), now);
}

function lireFormulaire(requete: Request, champs: Record<string, string>): Promise<Envoi> {
  return new Promise((reussir, echouer) => {
    const manque = new MetierError('FORMULAIRE', 'Choisissez un fichier.');
    if (!requete.body) return echouer(manque);
    const corps = Readable.fromWeb(requete.body as Parameters<typeof Readable.fromWeb>[0]);
    const finir = (e: unknown) => {
      corps.unpipe();
      // The rest of the body is read and thrown away, so that the browser gets its answer.
      corps.resume();
      echouer(e);
    };
    const coupe = () => finir(refusFichier('L’envoi s’est arrêté au milieu du fichier. Essayez encore.'));
    const colonnes: string[] = [];
    const morceaux: Buffer[] = [];
    let choisi = false;
    try {
      const lecteur = busboy({
        headers: { 'content-type': requete.headers.get('content-type') ?? '' },
        limits: { files: 1, fields: CHAMPS_MAX, fieldSize: 200, fileSize: OCTETS_MAX + 1 },
      });
      lecteur.on('field', (nom, valeur) => {
        const rang = /^colonne-(\d{1,3})$/.exec(nom)?.[1];
        if (rang) colonnes[Number(rang)] = valeur;
        else champs[nom] = valeur;
      });
      lecteur.on('file', (_nom, fichier, { filename }) => {
        choisi = Boolean(filename);
        fichier.on('data', (m: Buffer) => morceaux.push(m));
        fichier.on('error', coupe);
      });
      lecteur.on('error', coupe);
      lecteur.on('close', () =>
        choisi ? reussir({ champs, colonnes, octets: Buffer.concat(morceaux) }) : finir(manque),
      );
      corps.on('error', coupe);
      corps.pipe(lecteur);
    } catch {
      finir(manque);
    }
  });
}
