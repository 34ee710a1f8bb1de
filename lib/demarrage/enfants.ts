import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { RACINE } from './etapes';

/** Loaded first by every child: it ends when its parent does. */
export const VEILLE = pathToFileURL(path.join(RACINE, 'lib', 'demarrage', 'veille.mjs')).href;

/** The environment of a child that `VEILLE` watches. */
export const sousVeille = (environnement: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...environnement,
  TREMPLIN_VEILLE: String(process.pid),
});

export type Enfant = { processus: ChildProcess; fin: Promise<number | null> };

/**
 * A long-lived child of the start: in a group of its own (Ctrl-C reaches the start alone, which stops things in
 * order), tied to it by a channel (it ends when the start dies).
 */
export function lancerEnfant(
  arguments_: string[],
  environnement: NodeJS.ProcessEnv,
  sortie: 'inherit' | 'ignore' = 'inherit',
): Enfant {
  const processus = spawn(process.execPath, ['--import', VEILLE, ...arguments_], {
    cwd: RACINE,
    env: sousVeille(environnement),
    detached: true,
    stdio: ['ignore', sortie, 'inherit', 'ipc'],
  });
  const fin = new Promise<number | null>((ok) => {
    processus.once('exit', ok);
    processus.once('error', () => ok(null));
  });
  return { processus, fin };
}

/** Asks a child to end, then makes it. */
export async function arreterEnfant({ processus, fin }: Enfant, delaiMs = 8000): Promise<void> {
  if (processus.exitCode !== null || processus.signalCode !== null) return;
  processus.kill('SIGTERM');
  const force = setTimeout(() => processus.kill('SIGKILL'), delaiMs);
  await fin;
  clearTimeout(force);
}
