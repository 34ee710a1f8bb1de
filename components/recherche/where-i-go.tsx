import type { ChezMoi } from '@/lib/recherche/queries/depart';
import type { Recherche } from '@/lib/recherche/queries/recherche';
import { adresseRecherche } from '@/lib/recherche/recherche';
import { avecDe } from '@/lib/langage/article';
import { MOTS_MODES } from '@/lib/trajets/trajet';

const LIEN = 'lien inline-flex min-h-11 items-center';

/** « Autour de Viriat, 15 km au plus, en voiture ». */
function mots({ commune, rayonKm, mode }: ChezMoi): string {
  return [`autour ${avecDe(commune.nom)}`, `${rayonKm} km au plus`, mode && MOTS_MODES[mode]]
    .filter(Boolean)
    .join(', ');
}

/** For a volunteer: the search where they said that they can go, and the communes that it reaches. */
export function WhereIGo({ recherche, chezMoi }: { recherche: Recherche; chezMoi: ChezMoi }) {
  const { criteres, communes } = recherche;
  if (!criteres.aller)
    return (
      <p>
        <a href={adresseRecherche(criteres, { aller: true, filtres: false, page: 1 })} className={LIEN}>
          Chercher là où je peux aller
        </a>
      </p>
    );
  return (
    <section aria-labelledby="aller" className="grid gap-2 rounded-card bg-mousse p-4">
      <h2 id="aller" className="text-xl">
        Là où vous pouvez aller
      </h2>
      <p>D’après vos réponses : {mots(chezMoi)}.</p>
      <p className="flex flex-wrap gap-x-5">
        <a href="/beneficiaire/moi" className={LIEN}>
          Changer mes réponses
        </a>
        <a href={adresseRecherche(criteres, { aller: false, commune: null, page: 1 })} className={LIEN}>
          Chercher partout
        </a>
      </p>
      {communes.length > 1 && (
        <details>
          <summary className={LIEN}>Choisir une commune</summary>
          <ul className="flex flex-wrap gap-x-5">
            {communes.map(({ code, nom, n }) => (
              <li key={code}>
                <a
                  href={adresseRecherche(criteres, { aller: false, commune: code, rayon: 5, page: 1 })}
                  className={LIEN}
                >
                  {`${nom} (${n})`}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
