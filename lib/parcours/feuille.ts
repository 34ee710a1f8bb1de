import { jourDe, jourIso } from '@/lib/dates';
import { MetierError } from '@/lib/erreurs';

/** The largest sheet that is kept, in bytes. */
export const OCTETS_FEUILLE = 5_000_000;

const mauvaise = (phrase: string) => new MetierError('FICHIER', phrase, { fichier: [phrase] });
export const FEUILLE_TROP_LOURDE = mauvaise('Ce fichier dépasse 5 Mo. Choisissez-en un plus léger.');
export const FEUILLE_INCONNUE = mauvaise('Choisissez un fichier PDF, ou une photo (JPEG ou PNG).');

const SIGNATURES: Record<string, readonly number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** What a sheet is, by its first bytes (never by its name): a PDF, a JPEG, a PNG; null for anything else. */
export function typeDeFeuille(octets: Uint8Array): string | null {
  const trouve = Object.entries(SIGNATURES).find(([, debut]) => debut.every((o, i) => octets[i] === o));
  return trouve?.[0] ?? null;
}

/** A text of a contract, with the sheet that bears it, if there is one. */
type TexteSigne = {
  id: string;
  accords: readonly { moyen: string; le: Date }[];
  scan: { type: string; creeLe: Date } | null;
};

/**
 * Where each sheet stands in the folder that the person downloads, by its text: the day that is written on it, and a
 * number from the second one of a day on. It says nothing else of what it is.
 */
export function nomsDesFeuilles(textes: readonly TexteSigne[]): ReadonlyMap<string, string> {
  const parJour = new Map<string, number>();
  const noms = new Map<string, string>();
  for (const { id, accords, scan } of textes) {
    if (!scan) continue;
    const papier = accords.find((a) => a.moyen === 'PAPIER');
    const jour = jourIso(papier?.le ?? jourDe(scan.creeLe));
    const rang = (parJour.get(jour) ?? 0) + 1;
    parJour.set(jour, rang);
    const suite = rang === 1 ? '' : `-${rang}`;
    noms.set(id, `feuilles/feuille-${jour}${suite}.${scan.type.split('/')[1]}`);
  }
  return noms;
}
