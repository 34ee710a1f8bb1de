import pg from 'pg';
import { dossierDonnees } from '@/lib/demarrage/donnees';
import { ErreurDemarrage } from '@/lib/demarrage/etapes';
import { demarrerPostgres } from '@/lib/demarrage/postgres';
import { env } from '@/lib/env';

/** Sizes of a base that one measures: open missions, people accompanied, rows of hours. */
export const ECHELLES = {
  departement: { missions: 1_000, personnes: 7_700, heures: 80_000 },
  region: { missions: 20_000, personnes: 200_000, heures: 2_000_000 },
  france: { missions: 200_000, personnes: 2_000_000, heures: 20_000_000 },
} as const;
export type Echelle = keyof typeof ECHELLES;

const nomDe = (echelle: Echelle) => `tremplin_banc_${echelle}`;

/** Reads `--echelle`. @throws ErreurDemarrage for a size that does not exist */
export function lireEchelle(valeur: string | undefined): Echelle {
  if (valeur && Object.hasOwn(ECHELLES, valeur)) return valeur as Echelle;
  throw new ErreurDemarrage(
    `Donnez une échelle : --echelle ${Object.keys(ECHELLES)
      .join(', --echelle ')
      .replace(/, ([^,]*)$/, ' ou $1')}.`,
  );
}

export async function avecClient<T>(url: string, faire: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await faire(client);
  } finally {
    await client.end();
  }
}

type Serveur = { url: (base: string) => string; admin: string; arreter: () => Promise<void> };

/** What a server that holds such bases is given; its 128 MB by default would be measured, not the product. */
const MEMOIRE = '2GB';

/** The embedded server with that memory: written in its own settings, read when it starts. */
async function demarrerAvecMemoire(dossier: string) {
  const serveur = await demarrerPostgres(dossier);
  const change = await avecClient(serveur.url('postgres'), async (client) => {
    const { rows } = await client.query<{ shared_buffers: string }>('SHOW shared_buffers');
    if (rows[0]?.shared_buffers === MEMOIRE) return false;
    await client.query(`ALTER SYSTEM SET shared_buffers = '${MEMOIRE}'`);
    return true;
  });
  if (!change) return serveur;
  await serveur.arreter();
  return demarrerPostgres(dossier);
}

/** Brings the offer into the memory of the server, as visitors have done on one that runs since this morning. */
export const rechauffer = (url: string): Promise<void> =>
  avecClient(url, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_prewarm');
    await client.query(`
      SELECT pg_prewarm(r) FROM pg_class t
      CROSS JOIN LATERAL (SELECT t.oid::regclass AS r UNION ALL SELECT indexrelid::regclass FROM pg_index WHERE indrelid = t.oid) i
      WHERE t.oid = ANY(ARRAY['missions', 'creneaux', 'communes', 'associations', 'vocabulaire']::regclass[])`);
  });

/** The server of DATABASE_URL, else the embedded one; a base of measures stands beside the product's, never in it. */
async function ouvrirServeur(): Promise<Serveur> {
  const { DATABASE_URL: externe, TREMPLIN_DONNEES } = env();
  if (externe) {
    const url = (base: string) => Object.assign(new URL(externe), { pathname: `/${base}` }).href;
    return { url, admin: externe, arreter: async () => undefined };
  }
  const serveur = await demarrerAvecMemoire(dossierDonnees(TREMPLIN_DONNEES));
  return { url: serveur.url, admin: serveur.url('postgres'), arreter: serveur.arreter };
}

/**
 * Gives the address of the base of measures of a size; `creer` makes it when it is not there yet.
 * @throws ErreurDemarrage when it is not there and is not to be made
 */
export const avecBaseDeMesure = (echelle: Echelle, creer: boolean, faire: (url: string) => Promise<void>) =>
  avecServeurDeMesure(async (serveur) => faire(await trouver(serveur, echelle, creer)));

/**
 * Two sizes side by side on the same server.
 * @throws ErreurDemarrage when one is not there
 */
export const avecDeuxBases = (
  tailles: [Echelle, Echelle],
  faire: (urls: [string, string]) => Promise<void>,
) =>
  avecServeurDeMesure(async (serveur) =>
    faire([await trouver(serveur, tailles[0], false), await trouver(serveur, tailles[1], false)]),
  );

async function avecServeurDeMesure(faire: (serveur: Serveur) => Promise<void>): Promise<void> {
  const serveur = await ouvrirServeur();
  try {
    await faire(serveur);
  } finally {
    await serveur.arreter();
  }
}

async function trouver(serveur: Serveur, echelle: Echelle, creer: boolean): Promise<string> {
  const base = nomDe(echelle);
  await avecClient(serveur.admin, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [base]);
    if (rowCount) return;
    if (!creer)
      throw new ErreurDemarrage(
        `La base ${base} n’existe pas encore : npm run bench:donnees -- --echelle ${echelle}`,
      );
    await client.query(`CREATE DATABASE ${base}`);
  });
  return serveur.url(base);
}
