import { DESSINS } from './dessins';

/** One of our drawings; decorative, so always beside its word. `taille` in pixels (24 by default). */
export function Pictogramme({ nom, taille = 24 }: { nom: string; taille?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={taille} height={taille} aria-hidden="true" className="pictogramme">
      <path d={DESSINS[nom] ?? DESSINS.AUTRE} />
    </svg>
  );
}
