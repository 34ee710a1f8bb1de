import { maintenant } from '@/lib/horloge';
import { reprendreMessages } from '@/lib/notifications/livraison';
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
    // What waited for a setting that is there since this start leaves now.
    await reprendreMessages(maintenant());
    await travailler(url, TACHES, CALENDRIER, arret, (nom) =>
      console.log(`Ouvrier ${nom} au travail. Ctrl-C pour arrêter.`),
    );
  }),
);
process.exit(0);
