import path from 'node:path';
import { maintenant } from '@/lib/horloge';
import { avecBase } from './base';
import { ecrireMigration } from './ecrire-migration';
import { ErreurDemarrage, executer, RACINE } from './etapes';

// `npm run db:nouvelle-migration -- nom`
await executer(async () => {
  const nom = process.argv[2];
  if (!nom)
    throw new ErreurDemarrage('Donnez un nom à la migration : npm run db:nouvelle-migration -- ajout_motif');
  await avecBase(async (url) => {
    const dossier = await ecrireMigration(url, nom, maintenant());
    console.log(
      dossier
        ? `Écrite : ${path.relative(RACINE, dossier)}. Relisez le SQL, ajoutez-y ce que le schéma ne sait pas dire, puis npm run db:migrer.`
        : 'Le schéma n’a pas changé depuis la dernière migration : rien à écrire.',
    );
  });
});
