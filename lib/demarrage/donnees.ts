import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { ErreurDemarrage, RACINE } from './etapes';
import { rendre } from './proprietaire';

/** A place of this checkout outside it, for when it cannot be written or crossed. */
export function ailleurs(): string {
  const empreinte = createHash('sha256').update(RACINE).digest('hex').slice(0, 12);
  const parent =
    process.getuid?.() === 0
      ? '/var/lib/tremplin'
      : path.join(process.env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share'), 'tremplin');
  return path.join(parent, empreinte);
}

function utilisable(dossier: string): boolean {
  try {
    const cree = mkdirSync(dossier, { recursive: true, mode: 0o711 });
    if (cree) rendre(cree);
    accessSync(dossier, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The data folder: TREMPLIN_DONNEES, else `.donnees/` of the checkout, else a place of the user. */
export function dossierDonnees(choisi?: string): string {
  const essais = choisi ? [path.resolve(choisi)] : [path.join(RACINE, '.donnees'), ailleurs()];
  const dossier = essais.find(utilisable);
  if (!dossier)
    throw new ErreurDemarrage(
      `Impossible d’écrire dans ${essais[0]} : donnez un autre dossier avec TREMPLIN_DONNEES.`,
    );
  return dossier;
}

/** A secret kept in a file that only its owner reads; generated at the first call. */
export function secretGarde(dossier: string, nom: string): string {
  const fichier = path.join(dossier, nom);
  if (existsSync(fichier)) {
    const lu = readFileSync(fichier, 'utf8').trim();
    if (lu.length >= 32) return lu;
  }
  const secret = randomBytes(36).toString('base64url');
  writeFileSync(fichier, `${secret}\n`, { mode: 0o600 });
  rendre(fichier);
  return secret;
}
