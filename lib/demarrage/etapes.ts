import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReglageInvalide } from '@/lib/env';
import { MetierError } from '@/lib/erreurs';

/** The folder of the checkout. */
export const RACINE = fileURLToPath(new URL('../..', import.meta.url));

/** Something the person who starts Tremplin can understand and mend: one French sentence, shown without a stack. */
export class ErreurDemarrage extends Error {}

const secondes = (debut: number) =>
  `${((performance.now() - debut) / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`;

/** Says what is being done, then how long it took; a long step says every ten seconds that it goes on. */
export async function etape<T>(
  titre: string,
  faire: (dire: (suite: string) => void) => Promise<T>,
): Promise<T> {
  const debut = performance.now();
  let suite = '';
  console.log(`… ${titre}`);
  const rappel = setInterval(
    () => console.log(`  ${titre} : toujours en cours (${secondes(debut)})`),
    10_000,
  );
  try {
    const resultat = await faire((texte) => (suite = ` : ${texte}`));
    console.log(`✓ ${titre}${suite} (${secondes(debut)})`);
    return resultat;
  } finally {
    clearInterval(rappel);
  }
}

/** The file `.env` of the checkout, under the variables of the environment. */
function lireFichierEnv(): void {
  try {
    process.loadEnvFile(path.join(RACINE, '.env'));
  } catch {
    // No such file: the environment alone speaks.
  }
}

/** The first line of an unexpected error that says something; some begin with an empty line, some have only a code. */
function premierMot(erreur: Error & { code?: unknown }): string {
  const ligne = erreur.message
    .split('\n')
    .map((l) => l.trim())
    .find((l) => /[\p{L}\p{N}]/u.test(l));
  return ligne ?? (typeof erreur.code === 'string' ? erreur.code : erreur.name);
}

/** Runs a command-line entry: a known error is one sentence and exit code 1; the stack is for `debug` only. */
export async function executer(faire: () => Promise<void>): Promise<void> {
  lireFichierEnv();
  try {
    await faire();
  } catch (e) {
    const erreur = e instanceof Error ? e : new Error(String(e));
    const connue = [ErreurDemarrage, ReglageInvalide, MetierError].some((C) => erreur instanceof C);
    console.error(connue ? erreur.message : `Tremplin s’arrête : ${premierMot(erreur)}`);
    if (process.env.TREMPLIN_NIVEAU_LOG === 'debug') console.error(erreur);
    process.exit(1);
  }
}
