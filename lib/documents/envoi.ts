import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { enMemoire, lireEnvoi } from '@/lib/envoi/formulaire';
import { MetierError } from '@/lib/erreurs';
import { deposerModele } from './commands';
import { OCTETS_MODELE } from './docx/lecture';
import { refusModele, TROP_LOURD } from './refus';

/** Reads the form of an upload and takes its document as the model. @throws MetierError when either cannot be taken */
export async function deposerEnvoi(acteur: Acteur, requete: Request, now: Date) {
  const octets = await lireEnvoi(requete, {
    limites: { champs: 5, octets: OCTETS_MODELE },
    champ: () => undefined,
    fichier: (flux) => enMemoire(flux, refusModele(TROP_LOURD)),
    manque: new MetierError('FORMULAIRE', 'Choisissez un document Word (.docx).'),
    coupe: refusModele('L’envoi s’est arrêté avant la fin. Essayez encore.'),
  });
  return deposerModele(acteur, octets, now);
}
