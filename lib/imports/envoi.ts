import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { enMemoire, lireEnvoi } from '@/lib/envoi/formulaire';
import { MetierError } from '@/lib/erreurs';
import type { GenreImport } from '@/lib/generated/prisma/enums';
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
  { genre, requete }: { genre: GenreImport; requete: Request },
  now: Date,
  lu: Record<string, string> = {},
): Promise<{ importId: string }> {
  return recevoirImport(acteur, { genre, ...(await lireFormulaire(requete, lu)) }, now);
}

async function lireFormulaire(
  requete: Request,
  champs: Record<string, string>,
): Promise<Omit<Envoi, 'genre'>> {
  const colonnes: string[] = [];
  const octets = await lireEnvoi(requete, {
    // One byte more, for the reader to say that it is too heavy.
    limites: { champs: CHAMPS_MAX, octets: OCTETS_MAX + 1 },
    champ: (nom, valeur) => {
      const rang = /^colonne-(\d{1,3})$/.exec(nom)?.[1];
      if (rang) colonnes[Number(rang)] = valeur;
      else champs[nom] = valeur;
    },
    fichier: (flux) => enMemoire(flux),
    manque: new MetierError('FORMULAIRE', 'Choisissez un fichier.'),
    coupe: refusFichier('L’envoi s’est arrêté au milieu du fichier. Essayez encore.'),
  });
  return { champs, colonnes, octets };
}
