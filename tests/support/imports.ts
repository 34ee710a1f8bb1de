import { spawn } from 'node:child_process';

type Fil = { options?: readonly string[]; arguments: readonly string[] };

/** A process of its own that takes in a file, or writes a confirmed import: to be killed, or measured. */
const demarrer = (fil: Fil) =>
  spawn(
    process.execPath,
    [
      ...(fil.options ?? []),
      ...['--conditions=react-server', '--import', 'tsx', 'tests/support/imports-fil.ts', ...fil.arguments],
    ],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );

export const demarrerReception = (chemin: string, referentId: string, options?: readonly string[]) =>
  demarrer({ options, arguments: ['recevoir', chemin, referentId] });
export const demarrerEcriture = (importId: string) => demarrer({ arguments: ['ecrire', importId] });
