import type { ReactNode } from 'react';
import { MissionList } from '@/components/missions/mission-card';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Reading } from '@/components/vocabulaire/reading';
import type { Recherche } from '@/lib/recherche/queries/recherche';
import { adresseRecherche, pagesDe, phraseLieu, phraseTotal } from '@/lib/recherche/recherche';
import { avecDe } from '@/lib/langage/article';
import { SortLinks } from './sort-links';
import { Wider } from './wider';

function Nothing({ recherche: { criteres, pistes }, autour }: { recherche: Recherche; autour: string }) {
  return (
    <EmptyState
      title={`Pas de mission${autour} pour cette recherche`}
      action={
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/missions" variant="secondary">
            Voir toutes les missions
          </ButtonLink>
          <ButtonLink href="/je-participe" variant="quiet">
            Rappelez-moi
          </ButtonLink>
        </div>
      }
    >
      {pistes.length > 0 ? <p>Voici ce qui donne des missions :</p> : null}
      <Wider criteres={criteres} pistes={pistes} />
      <p>Ou demandez-nous : nous connaissons les associations près de chez vous.</p>
    </EmptyState>
  );
}

/** What may be done from home is near everybody: said under a list that stays around a commune. */
function FromHome({ recherche: { criteres, deChezSoi } }: { recherche: Recherche }) {
  if (deChezSoi === 0) return null;
  const avec = [...criteres.avec, 'distance' as const];
  return (
    <p>
      <a
        href={adresseRecherche(criteres, { avec, filtres: false, page: 1 })}
        className="lien inline-flex min-h-11 items-center"
      >
        {`${phraseTotal(deChezSoi)} à faire de chez vous, en entier ou en partie`}
      </a>
    </p>
  );
}

/**
 * The missions found, or what to try when there is none. `pourMoi`: the reader has a list of their own; `map` stands
 * above the list, where it was asked for.
 */
export function Results(props: { recherche: Recherche; pourMoi?: boolean; map?: ReactNode }) {
  const { recherche, pourMoi, map } = props;
  const { criteres, depart, missions, total, lecture } = recherche;
  const autour = depart ? ` autour ${avecDe(depart.nom)}` : '';
  const lu = (
    <Reading lecture={lecture} q={criteres.q} href={(q) => adresseRecherche(criteres, { q, page: 1 })} />
  );
  if (total === 0)
    return (
      <>
        {lu}
        <Nothing recherche={recherche} autour={autour} />
      </>
    );
  return (
    <section aria-labelledby="resultats" className="grid gap-4">
      <h2 id="resultats" className="text-xl">
        {phraseTotal(total) + autour}
      </h2>
      {lu}
      <p>
        <a
          href={`${adresseRecherche(criteres, { carte: !criteres.carte, filtres: false })}#resultats`}
          className="lien inline-flex min-h-11 items-center"
        >
          {criteres.carte ? 'Voir la liste seule' : 'Voir la carte'}
        </a>
      </p>
      {map}
      {map && (
        <h3 id="liste" tabIndex={-1} className="mt-4 text-xl">
          En liste
        </h3>
      )}
      <SortLinks criteres={criteres} pourMoi={pourMoi} />
      <MissionList
        missions={missions}
        lieu={(m) => phraseLieu(m, depart, true)}
        motifs={lecture?.motifs}
        q={lecture ? criteres.q : undefined}
      />
      <Pagination
        page={criteres.page}
        pages={pagesDe(total)}
        href={(page) => adresseRecherche(criteres, { page, filtres: false })}
      />
      <FromHome recherche={recherche} />
    </section>
  );
}
