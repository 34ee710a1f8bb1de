import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmailText } from '@/components/ui/email';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import type { Carte } from '@/lib/coordination/carte';
import type { Boite, FiltreBoite, Genre, LigneBoite } from '@/lib/coordination/boite';
import { GENRES, pagesDeLaBoite } from '@/lib/coordination/boite';
import { jourDe, jourProche } from '@/lib/dates';
import { adresse } from '@/lib/requete';
import { CarteATraiter } from './carte';

function Ligne({ ligne, trie }: { ligne: LigneBoite; trie: boolean }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <p className="font-semibold">
          <EmailText value={ligne.quoi} />
        </p>
        <p className="text-encre-douce">
          {[ligne.ou, ligne.depuis && `depuis ${jourProche(jourDe(ligne.depuis))}`]
            .filter(Boolean)
            .join(' · ')}
          {ligne.mien && !trie && (
            <>
              {' '}
              <Badge tone="info">Mon territoire</Badge>
            </>
          )}
        </p>
      </div>
      <ButtonLink
        href={ligne.href}
        variant="secondary"
        aria-label={`${GENRES[ligne.genre].verbe} : ${ligne.quoi}`}
      >
        {GENRES[ligne.genre].verbe}
      </ButtonLink>
    </li>
  );
}

const lien = (filtre: FiltreBoite) =>
  adresse('/coordination', {
    genre: filtre.genre,
    ou: filtre.miens ? 'miens' : undefined,
    page: filtre.page === 1 ? undefined : filtre.page,
    carte: filtre.carte ? 1 : undefined,
  });

function Choix({ boite, filtre, total }: { boite: Boite; filtre: FiltreBoite; total: number }) {
  const { genre, miens, page, carte } = filtre;
  return (
    <div className="a-l-ecran grid gap-3">
      <Filters
        label="Ce qui attend"
        items={[
          { label: 'Tout', href: lien({ miens, carte }), current: !genre, count: total },
          ...boite.map((b) => ({
            label: GENRES[b.genre].court,
            href: lien({ genre: b.genre, miens, carte }),
            current: genre === b.genre,
            count: b.total,
          })),
        ]}
      />
      <Filters
        label="Où"
        items={[
          { label: 'Partout', href: lien({ genre, carte }), current: !miens },
          { label: 'Mon territoire', href: lien({ genre, miens: true, carte }), current: !!miens },
        ]}
      />
      <Filters
        label="Comment"
        items={[
          { label: 'En liste', href: lien({ genre, miens, page }), current: !carte },
          { label: 'Avec la carte', href: lien({ genre, miens, page, carte: true }), current: !!carte },
        ]}
      />
    </div>
  );
}

function Suite({ genre, total, filtre }: { genre: Genre; total: number; filtre: FiltreBoite }) {
  const pages = pagesDeLaBoite(total);
  const { miens, carte } = filtre;
  if (filtre.genre)
    return (
      <Pagination
        page={Math.min(filtre.page ?? 1, pages)}
        pages={pages}
        href={(page) => lien({ genre, miens, page, carte })}
      />
    );
  return (
    pages > 1 && (
      <p>
        <a
          href={lien({ genre, miens, carte })}
          className="lien inline-flex min-h-11 items-center font-semibold"
        >
          Voir les {total} : {GENRES[genre].court}
        </a>
      </p>
    )
  );
}

/** One inbox: each row is one thing to do, with its next action; filters are links; the map stands beside when wanted. */
export function BoiteATraiter(props: { boite: Boite; filtre: FiltreBoite; carte: Carte | null }) {
  const { boite, filtre, carte } = props;
  const total = boite.reduce((somme, b) => somme + b.total, 0);
  const pleines = boite.filter((b) => b.lignes.length > 0);
  const tout = !filtre.genre && !filtre.miens;
  return (
    <>
      {!(tout && total === 0) && <Choix boite={boite} filtre={filtre} total={total} />}
      {pleines.length === 0 && (
        <EmptyState title={tout ? 'Rien n’attend' : 'Rien n’attend ici'}>
          Les personnes à rappeler, les « ça m’intéresse », les missions à relire, les associations à relancer
          et les messages arrivent ici.
        </EmptyState>
      )}
      <div
        className={carte ? 'grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'grid gap-8'}
      >
        {carte && pleines.length > 0 && (
          <div className="lg:sticky lg:top-4 lg:order-last">
            <CarteATraiter carte={carte} />
          </div>
        )}
        <div className="grid min-w-0 gap-8">
          {pleines.map(({ genre, lignes, total: nombre }) => (
            <Section key={genre} title={`${GENRES[genre].titre} (${nombre.toLocaleString('fr-FR')})`}>
              <ul className="divide-y divide-filet rounded-card border border-filet bg-carte">
                {lignes.map((l) => (
                  <Ligne key={l.id} ligne={l} trie={!!filtre.miens} />
                ))}
              </ul>
              <Suite genre={genre} total={nombre} filtre={filtre} />
            </Section>
          ))}
        </div>
      </div>
    </>
  );
}
