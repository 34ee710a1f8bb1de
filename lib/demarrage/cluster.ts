import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ErreurDemarrage } from './etapes';
import type { Identite } from './identite';
import { approprier, rendre, type Compte } from './proprietaire';

function executable(identite: Identite, nom: string, options: string[]): [string, string[], SpawnOptions] {
  const [commande, ...reste] = [...identite.prefixe, path.join(identite.binaires, 'bin', nom), ...options];
  // A bare environment: no PG* variable, no language of the user, may change what the server does.
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' as const };
  return [commande!, reste, { ...identite.compte, cwd: identite.dossier, env }];
}

/** Whose the data must be, when this process is root. */
export function proprietaire(identite: Identite): Compte | undefined {
  return process.getuid?.() === 0 ? (identite.compte ?? { uid: 0, gid: 0 }) : undefined;
}

/** Creates the cluster aside, then renames it: an interrupted creation leaves nothing half done. */
export function creerCluster(identite: Identite, donnees: string, secret: string): void {
  for (const reste of readdirSync(identite.dossier).filter((n) => n.startsWith('nouveau-')))
    rmSync(path.join(identite.dossier, reste), { recursive: true, force: true });
  const aCote = mkdtempSync(path.join(identite.dossier, 'nouveau-'));
  writeFileSync(path.join(aCote, 'secret'), secret, { mode: 0o600 });
  mkdirSync(path.join(aCote, 'cluster'), { mode: 0o700 });
  const compte = proprietaire(identite);
  if (compte) approprier(aCote, compte);
  const [commande, options, suite] = executable(identite, 'initdb', [
    `--pgdata=${path.join(aCote, 'cluster')}`,
    `--pwfile=${path.join(aCote, 'secret')}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=fr',
    '--no-sync',
  ]);
  const resultat = spawnSync(commande, options, { ...suite, encoding: 'utf8' });
  if (resultat.status !== 0)
    throw new ErreurDemarrage(
      `La base embarquée n’a pas pu être créée dans ${identite.dossier} : ${raison(String(resultat.stderr || resultat.error?.message))}`,
    );
  renameSync(path.join(aCote, 'cluster'), donnees);
  rmSync(aCote, { recursive: true, force: true });
}

/** The last thing that PostgreSQL complained about. */
export function raison(texte: string): string {
  const lignes = texte.trim().split('\n');
  return (lignes.findLast((l) => /FATAL|PANIC|error/i.test(l)) ?? lignes.at(-1) ?? '').trim();
}

/** Runs the server on this data and port, apart from this process; says whether it has ended. */
export function lancerServeur(
  identite: Identite,
  donnees: string,
  port: number,
  ephemere: boolean,
): { fini: () => boolean } {
  const journal = path.join(identite.dossier, 'postgres.log');
  if (existsSync(journal) && statSync(journal).size > 10_000_000) rmSync(journal);
  const reglages = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(ephemere ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const sortie = openSync(journal, 'a', 0o600);
  rendre(journal);
  const [commande, options, suite] = executable(identite, 'postgres', [
    '-D',
    donnees,
    ...reglages.flatMap((r) => ['-c', r]),
  ]);
  // Detached: Ctrl-C reaches the whole group of the terminal, and the database must be the last one to stop.
  const enfant = spawn(commande, options, { ...suite, detached: true, stdio: ['ignore', sortie, sortie] });
  closeSync(sortie);
  let fini = false;
  enfant.on('error', () => (fini = true));
  enfant.on('exit', () => (fini = true));
  enfant.unref();
  return { fini: () => fini };
}
