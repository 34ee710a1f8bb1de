import { Notice } from '@/components/ui/notice';
import { adresseRecherche, type Criteres } from '@/lib/recherche/recherche';

/** A place that is not known, or that may be several: each possibility is a link. */
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
  if (choix.length === 0)
    return (
      <Notice tone="todo" live title={`Nous ne trouvons pas « ${criteres.ou} ».`}>
        Écrivez le nom d’une commune du département, ou son code postal.
      </Notice>
    );
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
