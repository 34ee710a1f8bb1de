import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { binairesPostgres } from './binaires';
import { creerCluster, lancerServeur, proprietaire, raison } from './cluster';
import { secretGarde } from './donnees';
import { ErreurDemarrage } from './etapes';
import { choisirIdentite, type Identite } from './identite';
import { portLibre } from './port';
import { commandeDe, signataireVivant, signature, vivant } from './processus';
import { approprier, rendre } from './proprietaire';
import { attendreVerrou } from './verrou';

export type Postgres = {
  /** Address of one of its databases. */
  url: (base: string) => string;
  /** Where its data is. */
  dossier: string;
  /** Is its process there? */
  vit: () => boolean;
  /** Starts it again after it died, at the same address. */
  relancer: () => Promise<void>;
  /** Stops it, unless another process of Tremplin still uses it. */
  arreter: () => Promise<void>;
};

const VERSION = '18';

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
  // Left by kill -9: PostgreSQL itself waits until the orphans of the dead one are gone.
  if (!(pid > 0 && vivant(pid))) return undefined;
  if (commandeDe(pid).includes(donnees)) return { pid, port: Number(lignes[3]) };
  // Left by a power cut; its number belongs to somebody else by now, another PostgreSQL perhaps.
  rmSync(fichier, { force: true });
  return undefined;
}

function lire(fichier: string): string {
  try {
    return readFileSync(fichier, 'utf8');
  } catch {
    return '';
  }
}

/** Is some living process using the server of this folder? Dead ones are forgotten. */
export function estUtilise(dossier: string): boolean {
  const registre = path.join(dossier, 'utilisateurs');
  if (!existsSync(registre)) return false;
  const presents = readdirSync(registre).filter((nom) => {
    const fichier = path.join(registre, nom);
    if (signataireVivant(lire(fichier)) !== undefined) return true;
    rmSync(fichier, { force: true });
    return false;
  });
  return presents.length > 0;
}

/** Each process that uses the server signs (under the folder's lock); the last one to leave (true) stops it. */
function inscrire(dossier: string): () => boolean {
  const registre = path.join(dossier, 'utilisateurs');
  if (mkdirSync(registre, { recursive: true })) rendre(registre);
  const moi = path.join(registre, String(process.pid));
  writeFileSync(moi, signature());
  return () => {
    rmSync(moi, { force: true });
    return !estUtilise(dossier);
  };
}

type Lieu = { identite: Identite; donnees: string; url: (port: number) => (base: string) => string };

/**
 * Joins the server of this data, or starts one there. Returns its port. After a death it may take seconds: the
 * orphans of the dead one hold its memory until they notice.
 */
async function joindre(lieu: Lieu, ephemere: boolean, portVoulu?: number): Promise<number> {
  const { identite, donnees, url } = lieu;
  const debut = performance.now();
  let enfant: ReturnType<typeof lancerServeur> | undefined;
  let port = 0;
  for (;;) {
    const place = serveurEnPlace(donnees);
    if (place?.port && (await repond(url(place.port)('postgres')))) return place.port;
    if (!place && (!enfant || enfant.fini())) {
      if (enfant && performance.now() > debut + 10_000) echouer(identite.dossier);
      port = portVoulu ?? (await portLibre());
      enfant = lancerServeur(identite, donnees, port, ephemere);
    } else if (performance.now() > debut + 60_000) echouer(identite.dossier);
    await attendre(60);
  }
}

/** The lock of a folder: creation, arrivals and departures, so that nobody stops a server that another joins. */
export const verrouDe = (dossier: string) => path.join(dossier, 'utilisateurs.verrou');

async function seul<T>(dossier: string, faire: () => Promise<T>): Promise<T> {
  const liberer = await attendreVerrou(verrouDe(dossier));
  try {
    return await faire();
  } finally {
    liberer();
  }
}

/** Creates the data the first time, and checks whose version they are. */
function preparerDonnees({ identite, donnees }: Lieu, secret: string): void {
  if (!existsSync(donnees)) creerCluster(identite, donnees, secret);
  const version = lire(path.join(donnees, 'PG_VERSION')).trim();
  if (!version)
    throw new ErreurDemarrage(
      `Ce compte ne peut pas lire les données de ${donnees} : lancez Tremplin avec le compte qui les a créées, ou rendez-les-lui (sudo chown -R "$USER" "${identite.dossier}").`,
    );
  if (version !== VERSION)
    throw new ErreurDemarrage(
      `Les données de ${donnees} sont celles de PostgreSQL ${version} ; il faut ${VERSION}. Déplacez ce dossier pour repartir de zéro.`,
    );
  const compte = proprietaire(identite);
  // A server that runs owns its files already, and creates and removes some at any moment.
  if (compte && !serveurEnPlace(donnees)) approprier(donnees, compte);
}

/**
 * Starts the embedded PostgreSQL on the data of this folder, creating it the first time, or joins the one that
 * already runs there. After kill -9 it finds a server left alone, or recovers from its log. `ephemere`: for tests.
 */
export async function demarrerPostgres(racine: string, ephemere = false): Promise<Postgres> {
  const identite = choisirIdentite(binairesPostgres(), racine);
  const { dossier } = identite;
  const secret = secretGarde(dossier, 'postgres.secret');
  const lieu: Lieu = {
    identite,
    donnees: path.join(dossier, 'postgres'),
    url: (port) => (base) => `postgresql://postgres:${secret}@127.0.0.1:${port}/${base}?sslmode=disable`,
  };
  const { partir, port } = await seul(dossier, async () => {
    preparerDonnees(lieu, secret);
    const partir = inscrire(dossier);
    return { partir, port: await joindre(lieu, ephemere) };
  });
  return {
    url: lieu.url(port),
    dossier,
    vit: () => serveurEnPlace(lieu.donnees) !== undefined,
    relancer: async () => {
      await joindre(lieu, ephemere, port);
    },
    arreter: () =>
      seul(dossier, async () => {
        if (partir()) await arreterServeur(dossier);
      }),
  };
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
