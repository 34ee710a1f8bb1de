import { filtresActifs, SANS_FILTRE } from '@/lib/recherche/filtre';
import { adresseRecherche, type Criteres } from '@/lib/recherche/recherche';

/** The filters that are on, each a link that takes it away. */
export function ActiveFilters({ criteres, chemin }: { criteres: Criteres; chemin?: string }) {
  const actifs = filtresActifs(criteres);
  if (actifs.length === 0) return null;
  return (
    <nav aria-label="Vos filtres" className="grid gap-2">
      <ul className="flex flex-wrap gap-2">
        {actifs.map(({ mot, sans }) => (
          <li key={mot} className="max-w-full">
            <a
              href={adresseRecherche(criteres, sans, chemin)}
              className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-[22px] border-2 border-sapin bg-mousse px-[min(1rem,4vw)] py-1 wrap-anywhere hover:bg-carte"
            >
              <span className="sr-only">Enlever :</span> {mot} <span aria-hidden="true">✕</span>
            </a>
          </li>
        ))}
      </ul>
      {actifs.length > 1 && (
        <p>
          <a
            href={adresseRecherche(criteres, SANS_FILTRE, chemin)}
            className="lien inline-flex min-h-11 items-center"
          >
            Enlever tous les filtres
          </a>
        </p>
      )}
    </nav>
  );
}
