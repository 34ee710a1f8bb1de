import 'server-only';
import type { Readable } from 'node:stream';
import type { Acteur } from '@/lib/auth/acteur';
import { lireEnvoi } from '@/lib/envoi/formulaire';
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
  return lireEnvoi(requete, {
    limites: { champs: 5, octets: octetsMax },
    champ: (nom, valeur) => {
      if (nom === 'source') lu.source = valeur;
    },
    fichier: (flux) =>
      importerFlux(acteur, { source: lu.source ?? '', morceaux: borner(flux, octetsMax) }, now),
    manque: new MetierError('FORMULAIRE', 'Choisissez un fichier et dites d’où il vient.'),
    coupe: new MetierError('COUPE', 'L’envoi s’est arrêté avant la fin. Rien n’a changé : essayez encore.'),
  });
}
