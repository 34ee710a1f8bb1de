import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { arreterServeur, demarrerPostgres, estUtilise, verrouDe, type Postgres } from './postgres';
import { prendreVerrou } from './verrou';

const PREFIXE = 'tremplin-ephemere-';

/** A folder that a server has just left: the last of its processes may still be writing a file away. */
const effacer = (dossier: string) =>
  rmSync(dossier, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** Servers of runs that were killed: stopped and erased. */
async function nettoyerAbandonnes(): Promise<void> {
  for (const nom of readdirSync(tmpdir()).filter((n) => n.startsWith(PREFIXE))) {
    const dossier = path.join(tmpdir(), nom);
    try {
      if (!readdirSync(dossier).includes('utilisateurs')) continue;
      // Whoever arrives or leaves holds it; a dead one's lock is taken over.
      const verrou = prendreVerrou(verrouDe(dossier));
      if ('par' in verrou) continue;
      if (estUtilise(dossier)) {
        verrou.liberer();
        continue;
      }
      await arreterServeur(dossier);
      effacer(dossier);
    } catch {
      // Somebody else's: theirs to clean.
    }
  }
}

/** A PostgreSQL for one run of tests: quick, unsafe, erased when it stops. */
export async function demarrerEphemere(): Promise<Postgres> {
  await nettoyerAbandonnes();
  const dossier = mkdtempSync(path.join(tmpdir(), PREFIXE));
  chmodSync(dossier, 0o711);
  const serveur = await demarrerPostgres(dossier, true);
  return {
    ...serveur,
    arreter: async () => {
      await serveur.arreter();
      effacer(dossier);
      if (serveur.dossier !== dossier) effacer(path.join(serveur.dossier, 'postgres'));
    },
  };
}
