import { adresseCanonique, PREVENIR } from '@/lib/alertes/recherche';
import type { Criteres } from '@/lib/recherche/recherche';

/** Under a search: be told of what comes online for it. A plain link: the list is the busiest page. */
export function TellMe({ criteres }: { criteres: Criteres }) {
  const adresse = adresseCanonique(criteres);
  return (
    <p>
      <a
        href={adresse ? `${PREVENIR}?${adresse}` : PREVENIR}
        rel="nofollow"
        className="lien inline-flex min-h-11 items-center"
      >
        Me prévenir des nouvelles missions
      </a>
    </p>
  );
}
