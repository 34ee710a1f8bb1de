import { spawn } from 'node:child_process';

/** A process of its own that writes a confirmed import: to be killed. */
export const demarrerImports = (importId: string) =>
  spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/support/imports-fil.ts', importId],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: 'ignore' },
  );
