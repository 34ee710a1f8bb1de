import { avecBase } from '@/lib/demarrage/base';
import { executer } from '@/lib/demarrage/etapes';
import { appliquerMigrations } from '@/lib/demarrage/migrations';

// `npm run db:migrer`: brings the base of this installation (DATABASE_URL, else the embedded one) up to date.
await executer(() =>
  avecBase(async (url) => {
    const noms = await appliquerMigrations(url);
    console.log(noms.length ? `Migrations appliquées : ${noms.join(', ')}.` : 'La base est à jour.');
  }),
);
