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

/** The server of DATABASE_URL, else the embedded one; a base of measures stands beside the product's, never in it. */
async function ouvrirServeur(): Promise<Serveur> {
  const { DATABASE_URL: externe, TREMPLIN_DONNEES } = env();
  if (externe) {
    const url = (base: string) => Object.assign(new URL(externe), { pathname: `/${base}` }).href;
    return { url, admin: externe, arreter: async () => undefined };
  }
  const serveur = await demarrerPostgres(dossierDonnees(TREMPLIN_DONNEES));
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
