import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import type { Boite, LigneBoite } from '@/lib/coordination/boite';
import { GENRES } from '@/lib/coordination/boite';
import { jourDe, jourProche } from '@/lib/dates';

function Ligne({ ligne }: { ligne: LigneBoite }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0">
        <p className="font-semibold">{ligne.quoi}</p>
        <p className="text-encre-douce">
          {ligne.ou && `${ligne.ou} · `}depuis {jourProche(jourDe(ligne.depuis))}
          {ligne.mien && (
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

/** One inbox: each row is one thing to do, with its next action. */
export function BoiteATraiter({ boite }: { boite: Boite }) {
  const pleines = boite.filter((b) => b.total > 0);
  if (pleines.length === 0)
    return (
      <EmptyState title="Rien n’attend">
        Les personnes à rappeler, les « ça m’intéresse », les missions à relire et les messages arrivent ici.
      </EmptyState>
    );
  return (
    <>
      {pleines.map(({ genre, lignes, total }) => (
        <Section key={genre} title={`${GENRES[genre].titre} (${total})`}>
          <ul className="divide-y divide-filet rounded-card border border-filet bg-carte">
            {lignes.map((l) => (
              <Ligne key={l.id} ligne={l} />
            ))}
          </ul>
          {total > lignes.length && (
            <p className="text-encre-douce">
              Et {total - lignes.length} de plus : ils apparaissent ici quand les premiers sont faits.
            </p>
          )}
        </Section>
      ))}
    </>
  );
}
