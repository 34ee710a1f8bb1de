import { spawn } from 'node:child_process';

/** A process of its own that receives a file or writes an import: to be measured, or killed. */
export const demarrerImports = (
  quoi: 'recevoir' | 'ecrire',
  argument: string,
  deNode: readonly string[] = [],
) =>
  spawn(
    process.execPath,
    [
      ...deNode,
      ...['--conditions=react-server', '--import', 'tsx', 'tests/support/imports-fil.ts', quoi, argument],
    ],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
