import { DESSINS } from './dessins';
import { Trait } from './trait';

/** One of our drawings, by its name. `taille` in pixels (24 by default). */
export function Pictogramme({ nom, taille }: { nom: string; taille?: number }) {
  return <Trait d={DESSINS[nom] ?? DESSINS.AUTRE} taille={taille} />;
}
