import { avecBase } from './base';
import { executer } from './etapes';
import { demarrerOuvrier } from './ouvrier';
import { CALENDRIER, TACHES } from './taches';

// `npm run worker`: delivers messages and does the periodic work. `npm start` runs one by itself.
await executer(() =>
  avecBase(async (url) => {
    const arret = new Promise<void>((ok) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ok());
    });
    const ouvrier = await demarrerOuvrier(url, TACHES, CALENDRIER);
    console.log(`Ouvrier ${ouvrier.nom} au travail. Ctrl-C pour arrêter.`);
    await Promise.race([arret, ouvrier.fin]);
    await ouvrier.arreter();
  }),
);
process.exit(0);
