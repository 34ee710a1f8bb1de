import 'server-only';
import { enMemoire, lireEnvoi } from '@/lib/envoi/formulaire';
import { MetierError } from '@/lib/erreurs';
import { FEUILLE_TROP_LOURDE, OCTETS_FEUILLE } from './feuille';

/**
 * Reads the form of a sheet (`le`, `fichier`) in memory, no further than what a sheet may weigh. `lu` receives the day that
 * was typed, for whoever must show it again.
 * @throws MetierError when the form is not the expected one, or its file is empty, too heavy or cut
 */
export async function lireFeuilleEnvoyee(requete: Request, lu: { le: string }) {
  const manque = new MetierError('FORMULAIRE', 'Choisissez la feuille, et la date qui y est écrite.');
  const octets = await lireEnvoi(requete, {
    limites: { champs: 5, octets: OCTETS_FEUILLE },
    champ: (nom, valeur) => {
      if (nom === 'le') lu.le = valeur.slice(0, 10);
    },
    fichier: (flux) => enMemoire(flux, FEUILLE_TROP_LOURDE),
    manque,
    coupe: new MetierError('COUPE', 'L’envoi s’est arrêté avant la fin. Essayez encore.'),
  });
  if (octets.length === 0) throw manque;
  return octets;
}
