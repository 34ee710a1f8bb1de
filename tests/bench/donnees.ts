import { parseArgs } from 'node:util';
import { executer } from '@/lib/demarrage/etapes';
import { appliquerMigrations } from '@/lib/demarrage/migrations';
import { avecBaseDeMesure, avecClient, ECHELLES, lireEchelle } from './base';
import { remplir } from './donnees/remplir';

// `npm run bench:donnees -- --echelle departement`
await executer(async () => {
  const { values } = parseArgs({ options: { echelle: { type: 'string' } } });
  const echelle = lireEchelle(values.echelle);
  await avecBaseDeMesure(echelle, true, async (url) => {
    await appliquerMigrations(url);
    await avecClient(url, (client) => remplir(client, echelle, ECHELLES[echelle]));
  });
});
