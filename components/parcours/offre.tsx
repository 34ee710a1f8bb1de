import { MissionCard } from '@/components/missions/mission-card';
import { ActiveFilters } from '@/components/recherche/active-filters';
import { FilterPanel } from '@/components/recherche/filter-panel';
import { Kept } from '@/components/recherche/kept';
import { PlaceChoice } from '@/components/recherche/place-choice';
import { PlaceField } from '@/components/recherche/place-field';
import { Remarks } from '@/components/recherche/remarks';
import { DomainField, RadiusField } from '@/components/recherche/select-fields';
import { SortLinks } from '@/components/recherche/sort-links';
import { Wider } from '@/components/recherche/wider';
import { WordField } from '@/components/recherche/word-field';
import { buttonClass, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Reading } from '@/components/vocabulaire/reading';
import type { Recherche } from '@/lib/recherche/queries/recherche';
import {
  adresseRecherche,
  pagesDe,
  parametresDesFiltres,
  phraseLieu,
  phraseTotal,
} from '@/lib/recherche/recherche';
import { avecDe } from '@/lib/langage/article';

const ICI = '/referent/missions';

function Chercher({ recherche: { criteres, depart, choix, facettes } }: { recherche: Recherche }) {
  return (
    <form
      action={ICI}
      role="search"
      aria-label="Chercher une mission"
      className="grid items-start gap-3 grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))]"
    >
      <PlaceField
        label="Commune ou code postal"
        defaultValue={criteres.ou || (depart?.nom ?? '')}
        unknown={choix?.length === 0}
      />
      <RadiusField label="Jusqu’à" rayon={criteres.rayon} />
      <WordField label="Un mot" defaultValue={criteres.q} />
      {facettes ? (
        <div className="col-span-full grid gap-4 sm:grid-cols-2">
          <FilterPanel criteres={criteres} facettes={facettes} agent />
        </div>
      ) : (
        <>
          <DomainField label="Domaine" all="Tous" domaine={criteres.domaine} />
          <Kept valeurs={parametresDesFiltres(criteres)} />
        </>
      )}
      <Kept
        valeurs={[
          ...(criteres.tri ? [['tri', criteres.tri] as const] : []),
          ...(criteres.mode ? [['mode', criteres.mode] as const] : []),
        ]}
      />
      <div className="col-span-full flex flex-wrap gap-3">
        <button type="submit" className={buttonClass('primary', true)}>
          Chercher
        </button>
        <button type="submit" name="filtres" value="oui" className={buttonClass('secondary', true)}>
          {facettes ? 'Compter à nouveau' : 'Plus de filtres'}
        </button>
      </div>
    </form>
  );
}

/** The published missions, for a référent who wants to know what is on offer. */
export function Offre({ recherche }: { recherche: Recherche }) {
  const { criteres, depart, choix, missions, total, pistes, lecture } = recherche;
  return (
    <Wide>
      <PageTitle
        title="Missions"
        lead="L’offre publiée. Ouvrez une mission pour la proposer à plusieurs personnes, ou le parcours d’une personne : les missions y sont classées pour elle."
        actions={
          <ButtonLink href={`${ICI}/nouvelles`} variant="secondary">
            Nouveau près de mes personnes
          </ButtonLink>
        }
      />
      <Chercher recherche={recherche} />
      {choix && <PlaceChoice criteres={criteres} choix={choix} chemin={ICI} />}
      <Remarks remarques={recherche.remarques} />
      <Reading
        lecture={lecture}
        q={criteres.q}
        href={(q) => adresseRecherche(criteres, { q, page: 1 }, ICI)}
      />
      <ActiveFilters criteres={criteres} chemin={ICI} />
      {total === 0 ? (
        <EmptyState title="Pas de mission pour cette recherche">
          {pistes.length > 0 ? (
            <>
              <p>Voici ce qui donne des missions :</p>
              <Wider criteres={criteres} pistes={pistes} chemin={ICI} />
            </>
          ) : (
            'Cherchez plus loin, un autre domaine ou un autre mot.'
          )}
        </EmptyState>
      ) : (
        <section aria-labelledby="resultats" className="grid gap-4">
          <h2 id="resultats" className="text-xl">
            {phraseTotal(total)}
            {depart && ` autour ${avecDe(depart.nom)}`}
          </h2>
          <SortLinks criteres={criteres} chemin={ICI} />
          <ul className="grid gap-4 grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))]">
            {missions.map((m) => (
              <li key={m.id} className="grid">
                <MissionCard
                  mission={m}
                  href={`${ICI}/${m.id}`}
                  motifs={lecture?.motifs}
                  heading="h3"
                  lieu={phraseLieu(m, depart)}
                />
              </li>
            ))}
          </ul>
          <Pagination
            page={criteres.page}
            pages={pagesDe(total)}
            href={(page) => adresseRecherche(criteres, { page, filtres: false }, ICI)}
          />
        </section>
      )}
    </Wide>
  );
}
