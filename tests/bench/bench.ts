import { ErreurDemarrage, executer } from '@/lib/demarrage/etapes';
import { avecServeur } from './serveur';

// `npm run bench -- pages` or `npm run bench -- concurrence`
await executer(async () => {
  const quoi = process.argv[2];
  if (quoi !== 'pages' && quoi !== 'concurrence')
    throw new ErreurDemarrage(
      'Dites quoi mesurer : npm run bench -- pages, ou npm run bench -- concurrence.',
    );
  await avecServeur(async (adresse, base) => {
    process.env.DATABASE_URL = base;
    if (quoi === 'pages') await (await import('./pages')).mesurerPages(adresse);
    else await (await import('./concurrence')).mesurerConcurrence(adresse);
  });
  process.exit(process.exitCode ?? 0);
});
