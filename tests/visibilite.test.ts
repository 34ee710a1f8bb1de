import { beforeAll } from 'vitest';
import { regardsAutour } from './visibilite/autour';
import { regardsSurSonChemin } from './visibilite/chemin';
import { regardsSurUnEchange } from './visibilite/fils';
import { regardsSurUnSignalement } from './visibilite/signalements';
import { unMonde, type Monde } from './visibilite/monde';
import { regardsSurUnePersonne } from './visibilite/personne';

let m: Monde;
beforeAll(async () => {
  m = await unMonde();
});

regardsSurUnePersonne(() => m);
regardsSurSonChemin(() => m);
regardsAutour(() => m);
regardsSurUnEchange(() => m);
regardsSurUnSignalement(() => m);
