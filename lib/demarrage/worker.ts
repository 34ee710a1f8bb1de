import { avecBase } from './base';
import { executer } from './etapes';
import { travailler } from './ouvrier';
import { CALENDRIER, TACHES } from './taches';

// `npm run worker`: delivers messages and does the periodic work. `npm start` runs one by itself.
await executer(() =>
  avecBase(async (url) => {
    const arret = new Promise<void>((ok) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ok());
    });
    await travailler(url, TACHES, CALENDRIER, arret, (nom) =>
      console.log(`Ouvrier ${nom} au travail. Ctrl-C pour arrêter.`),
    );
  }),
);
process.exit(0);
