import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as attendre } from 'node:timers/promises';
import { portLibre } from '@/lib/demarrage/port';
import { fichierInfos } from '../support/infos';

/** Serves the product on a database of its own for the time of a measure. */
export async function avecServeur<T>(
  mesurer: (adresse: string, base: string) => Promise<T>,
  dire: (ligne: string) => void,
): Promise<T> {
  const port = String(await portLibre());
  const options = ['--conditions=react-server', '--import', 'tsx', 'tests/support/serveur.ts'];
  const enfant = spawn(process.execPath, options, {
    env: { ...process.env, TREMPLIN_E2E_PORT: port, TREMPLIN_NIVEAU_LOG: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const fin = new Promise((ok) => enfant.once('exit', ok));
  const adresse = `http://127.0.0.1:${port}`;
  try {
    dire('Le produit démarre sur une base de démonstration…');
    while (!(await fetch(`${adresse}/api/sante`).catch(() => undefined))?.ok) {
      if (enfant.exitCode !== null) throw new Error('le serveur n’a pas démarré.');
      await attendre(300);
    }
    const { base } = JSON.parse(readFileSync(fichierInfos(port), 'utf8')) as { base: string };
    return await mesurer(adresse, base);
  } finally {
    enfant.kill('SIGTERM');
    await fin;
  }
}
