import { Notice } from '@/components/ui/notice';
import { adresseRecherche, type Criteres } from '@/lib/recherche/recherche';

/** A place that may be several: each possibility is a link. None: its field says so. */
export function PlaceChoice({
  criteres,
  choix,
  chemin,
}: {
  criteres: Criteres;
  choix: readonly { code: string; nom: string; codesPostaux: string[] }[];
  /** The list's page, when it is not /missions. */
  chemin?: string;
}) {
  if (choix.length === 0) return null;
  return (
    <Notice tone="info" live title="Quelle commune voulez-vous dire ?">
      <ul className="flex flex-wrap gap-x-5">
        {choix.map((c) => (
          <li key={c.code}>
            <a
              href={adresseRecherche(criteres, { commune: c.code, page: 1 }, chemin)}
              className="lien inline-flex min-h-11 items-center"
            >
              {c.nom} ({c.codesPostaux[0]})
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
