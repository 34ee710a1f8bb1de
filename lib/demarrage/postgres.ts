import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { binairesPostgres } from './binaires';
import { secretGarde } from './donnees';
import { ErreurDemarrage } from './etapes';
import { approprier, choisirIdentite, type Identite } from './identite';
import { portLibre } from './port';

export type Postgres = {
  /** Address of one of its databases. */
  url: (base: string) => string;
  /** Where its data is. */
  dossier: string;
  /** Stops it, unless another process of Tremplin still uses it. */
  arreter: () => Promise<void>;
};

const VERSION = '18';

function vivant(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as { code?: string }).code === 'EPERM';
  }
}

/** Is this process a PostgreSQL server? Numbers of processes are used again after a restart. */
function estPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return (
      spawnSync('ps', ['-o', 'command=', '-p', String(pid)])
        .stdout?.toString()
        .includes('postgres') ?? false
    );
  }
}

function executable(identite: Identite, nom: string, options: string[]): [string, string[], SpawnOptions] {
  const [commande, ...reste] = [...identite.prefixe, path.join(identite.binaires, 'bin', nom), ...options];
  // A bare environment: no PG* variable, no language of the user, may change what the server does.
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' as const };
  return [commande!, reste, { ...identite.compte, cwd: identite.dossier, env }];
}

function proprietaire(identite: Identite): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? (identite.compte ?? { uid: 0, gid: 0 }) : undefined;
}

/** Creates the cluster aside, then renames it: an interrupted creation leaves nothing half done. */
async function creer(identite: Identite, donnees: string, secret: string): Promise<void> {
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
function raison(texte: string): string {
  const lignes = texte.trim().split('\n');
  return (lignes.findLast((l) => /FATAL|PANIC|error/i.test(l)) ?? lignes.at(-1) ?? '').trim();
}

async function repond(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The server that runs on this data, if any: its process and its port. */
function serveurEnPlace(donnees: string): { pid: number; port: number } | undefined {
  const fichier = path.join(donnees, 'postmaster.pid');
  if (!existsSync(fichier)) return undefined;
  const lignes = readFileSync(fichier, 'utf8').split('\n');
  const pid = Number(lignes[0]);
  if (!(pid > 0 && vivant(pid) && estPostgres(pid))) {
    // Left by a power cut or kill -9; its number may belong to somebody else by now.
    rmSync(fichier, { force: true });
    return undefined;
  }
  return { pid, port: Number(lignes[3]) };
}

/** Is some living process using the server of this folder? Numbers of dead ones are forgotten. */
export function estUtilise(dossier: string): boolean {
  const registre = path.join(dossier, 'utilisateurs');
  if (!existsSync(registre)) return false;
  const presents = readdirSync(registre).filter((pid) => {
    if (vivant(Number(pid))) return true;
    rmSync(path.join(registre, pid), { force: true });
    return false;
  });
  return presents.length > 0;
}

/** Each process that uses the server leaves its number; the last one to leave (true) stops it. */
function inscrire(dossier: string): () => boolean {
  const registre = path.join(dossier, 'utilisateurs');
  mkdirSync(registre, { recursive: true });
  const moi = path.join(registre, String(process.pid));
  writeFileSync(moi, '');
  return () => {
    rmSync(moi, { force: true });
    return !estUtilise(dossier);
  };
}

async function lancer(
  identite: Identite,
  donnees: string,
  ephemere: boolean,
): Promise<{ port: number; fini: () => boolean }> {
  const journal = path.join(identite.dossier, 'postgres.log');
  if (existsSync(journal) && statSync(journal).size > 10_000_000) rmSync(journal);
  const port = await portLibre();
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
  return { port, fini: () => fini };
}

/**
 * Starts the embedded PostgreSQL on the data of this folder, creating it the first time, or joins the one that
 * already runs there. After kill -9 it finds a server left alone, or recovers from its log. `ephemere`: for tests.
 */
export async function demarrerPostgres(racine: string, ephemere = false): Promise<Postgres> {
  const identite = choisirIdentite(binairesPostgres(), racine);
  const { dossier } = identite;
  const donnees = path.join(dossier, 'postgres');
  const secret = secretGarde(dossier, 'postgres.secret');
  const url = (port: number) => (base: string) =>
    `postgresql://postgres:${secret}@127.0.0.1:${port}/${base}?sslmode=disable`;
  if (!existsSync(donnees)) await creer(identite, donnees, secret);
  const version = readFileSync(path.join(donnees, 'PG_VERSION'), 'utf8').trim();
  if (version !== VERSION)
    throw new ErreurDemarrage(
      `Les données de ${donnees} sont celles de PostgreSQL ${version} ; il faut ${VERSION}. Déplacez ce dossier pour repartir de zéro.`,
    );
  const compte = proprietaire(identite);
  if (compte) approprier(donnees, compte);
  const partir = inscrire(dossier);
  const limite = performance.now() + 60_000;
  let port = 0;
  let enfant: Awaited<ReturnType<typeof lancer>> | undefined;
  while (!port) {
    const place = serveurEnPlace(donnees);
    if (place?.port && (await repond(url(place.port)('postgres')))) port = place.port;
    else if (!place && (!enfant || enfant.fini())) {
      if (performance.now() > limite - 50_000 && enfant) echouer(dossier);
      enfant = await lancer(identite, donnees, ephemere);
    } else if (performance.now() > limite) echouer(dossier);
    if (!port) await attendre(60);
  }
  const arreter = async () => {
    if (partir()) await arreterServeur(dossier);
  };
  return { url: url(port), dossier, arreter };
}

/** Stops the server of this data folder, whoever started it. */
export async function arreterServeur(dossier: string): Promise<void> {
  const donnees = path.join(dossier, 'postgres');
  const place = serveurEnPlace(donnees);
  if (!place) return;
  process.kill(place.pid, 'SIGINT');
  const fin = performance.now() + 30_000;
  while (vivant(place.pid) && existsSync(path.join(donnees, 'postmaster.pid'))) {
    if (performance.now() > fin) process.kill(place.pid, 'SIGQUIT');
    await attendre(50);
  }
}

function echouer(dossier: string): never {
  const journal = path.join(dossier, 'postgres.log');
  const fin = existsSync(journal) ? raison(readFileSync(journal, 'utf8').slice(-4000)) : '';
  throw new ErreurDemarrage(
    `La base embarquée ne démarre pas (${fin || 'sans message'}) : voyez ${journal}.`,
  );
}
