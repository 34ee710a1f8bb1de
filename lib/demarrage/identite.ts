import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ailleurs } from './donnees';
import { ErreurDemarrage } from './etapes';
import type { Compte } from './proprietaire';

/** Under which account PostgreSQL runs, from which binaries and in which folder. */
export type Identite = {
  /** Put before the command, when another program must change the account. */
  prefixe: string[];
  compte: Compte | undefined;
  binaires: string;
  dossier: string;
};

/** An account of this machine that is not root; initdb wants one that /etc/passwd knows. */
function compteSansPouvoir(): Compte {
  const lignes = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const nom of ['postgres', '_postgres', 'daemon', 'nobody']) {
    const [, , uid, gid] = lignes.find((l) => l.startsWith(`${nom}:`))?.split(':') ?? [];
    if (Number(uid) > 0 && Number(gid) >= 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new ErreurDemarrage(
    'PostgreSQL refuse de tourner en root et cette machine n’a pas d’autre compte : créez-en un avec « useradd postgres ».',
  );
}

/** Root in somebody's folder: the data stays theirs, so that they can start it again. */
function compteDuDossier(dossier: string): Compte | undefined {
  const { uid, gid } = statSync(dossier);
  const connu = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .some((l) => l.split(':')[2] === String(uid));
  return uid > 0 && connu ? { uid, gid } : undefined;
}

/** Can this account run the binaries, read what they read, and enter the data folder? */
function atteint(compte: Compte, binaires: string, dossier: string): boolean {
  const essai = spawnSync(
    '/bin/sh',
    [
      '-c',
      'cd "$2" && test -r "$1/share/postgresql/postgres.bki" && exec "$1/bin/postgres" --version',
      'sh',
      binaires,
      dossier,
    ],
    { ...compte, cwd: '/' },
  );
  return essai.status === 0;
}

/** A user namespace lets root keep its files while PostgreSQL believes that it is somebody else. */
function prefixeUnshare(compte: Compte, binaires: string): string[] | undefined {
  const prefixe = ['unshare', '--user', `--map-user=${compte.uid}`, `--map-group=${compte.gid}`];
  const essai = spawnSync(prefixe[0]!, [
    ...prefixe.slice(1),
    path.join(binaires, 'bin', 'postgres'),
    '--version',
  ]);
  return essai.status === 0 ? prefixe : undefined;
}

/**
 * PostgreSQL never runs as root. For an ordinary user: as it is. For root: the owner of the folder, or an account
 * without power, when it can reach everything; else a user namespace; else a copy of the binaries and the data under /var/lib/tremplin.
 */
export function choisirIdentite(binaires: string, dossier: string): Identite {
  if (process.getuid?.() !== 0) return { prefixe: [], compte: undefined, binaires, dossier };
  const compte = compteDuDossier(dossier) ?? compteSansPouvoir();
  if (atteint(compte, binaires, dossier)) return { prefixe: [], compte, binaires, dossier };
  const prefixe = prefixeUnshare(compte, binaires);
  if (prefixe) return { prefixe, compte: undefined, binaires, dossier };
  const place = ailleurs();
  const copie = path.join(place, 'postgresql');
  if (!existsSync(path.join(copie, 'bin', 'postgres')))
    cpSync(binaires, copie, { recursive: true, verbatimSymlinks: true });
  const donnees = path.join(place, 'donnees');
  mkdirSync(donnees, { recursive: true, mode: 0o711 });
  spawnSync('chmod', ['-R', 'a+rX', copie]);
  if (!atteint(compte, copie, donnees))
    throw new ErreurDemarrage(
      `PostgreSQL ne peut pas atteindre ${dossier} : lancez Tremplin avec un compte ordinaire, ou donnez un dossier ouvert avec TREMPLIN_DONNEES.`,
    );
  return { prefixe: [], compte, binaires: copie, dossier: donnees };
}
