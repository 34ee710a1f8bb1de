import type { PisteComptee } from '@/lib/recherche/queries/facettes';
import { adresseRecherche, phraseTotal, type Criteres } from '@/lib/recherche/recherche';

/** When nothing is found: what to change, and what it gives, each a link. */
export function Wider(props: { criteres: Criteres; pistes: readonly PisteComptee[]; chemin?: string }) {
  if (props.pistes.length === 0) return null;
  return (
    <ul className="my-2 grid gap-2">
      {props.pistes.map(({ mot, change, total }) => (
        <li key={mot}>
          <a
            href={adresseRecherche(props.criteres, change, props.chemin)}
            className="lien inline-flex min-h-11 items-center"
          >
            {`${mot} : ${phraseTotal(total).toLowerCase()}`}
          </a>
        </li>
      ))}
    </ul>
  );
}
