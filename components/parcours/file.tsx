import { buttonClass } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import {
  aFaire,
  FILTRES_FILE,
  pageDeFile,
  TRIS_FILE,
  type FiltreFile,
  type LigneFile,
  type TriFile,
} from '@/lib/parcours/file';
import { adresse } from '@/lib/requete';
import { AFaireListe } from './a-faire';
import { FileTable } from './file-table';
import { Touches } from './touches';

/** Shown when there is somebody there. */
const A_PART: readonly FiltreFile[] = ['sortis', 'anciens'];

type Choix = { q?: string; filtre: FiltreFile; tri: TriFile; page: number };

function Recherche({ choix }: { choix: Choix }) {
  return (
    <form action="/referent" className="flex flex-wrap items-end gap-2" role="search">
      <div className="grid min-w-0 flex-1 basis-60 gap-1.5">
        <label htmlFor="q" className="font-semibold">
          Chercher un nom ou une commune
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={choix.q}
          className="block min-h-11 w-full rounded-field border-2 border-bord bg-carte px-3 py-2"
        />
      </div>
      {choix.filtre !== 'tous' && <input type="hidden" name="filtre" value={choix.filtre} />}
      {choix.tri !== 'nom' && <input type="hidden" name="tri" value={choix.tri} />}
      <button type="submit" className={buttonClass('secondary')}>
        Chercher
      </button>
    </form>
  );
}

/** The référent's home: what to do first, then everybody. */
export function File({ lignes, choix, jour }: { lignes: readonly LigneFile[]; choix: Choix; jour: Date }) {
  const { q, filtre, tri } = choix;
  const lien = (c: Partial<Choix>) => {
    const suite = { q, filtre, tri, page: 1, ...c };
    return adresse('/referent', {
      q: suite.q,
      filtre: suite.filtre === 'tous' ? undefined : suite.filtre,
      tri: suite.tri === 'nom' ? undefined : suite.tri,
      page: suite.page === 1 ? undefined : suite.page,
    });
  };
  const vue = pageDeFile(lignes, choix);
  const filtres = (Object.keys(FILTRES_FILE) as FiltreFile[]).filter(
    (f) => !A_PART.includes(f) || pageDeFile(lignes, { filtre: f }).total > 0,
  );
  const inviter = <ButtonLink href="/referent/inviter">Inviter une personne</ButtonLink>;
  if (lignes.length === 0)
    return (
      <Wide>
        <PageTitle title="Mes personnes" />
        <EmptyState title="Ici, vous suivrez les personnes que vous accompagnez" action={inviter}>
          Invitez une première personne, ou attendez que le Département vous en confie une.
        </EmptyState>
      </Wide>
    );
  return (
    <Wide>
      <PageTitle title="Mes personnes" actions={inviter} />
      <Section title="À faire">
        <AFaireListe choses={aFaire(lignes, jour)} />
      </Section>
      <Section title="Ma file">
        <Recherche choix={choix} />
        <Filters
          label="Filtrer la file"
          items={filtres.map((f) => ({
            label: FILTRES_FILE[f],
            href: lien({ filtre: f }),
            current: f === filtre,
            count: pageDeFile(lignes, { q, filtre: f }).total,
          }))}
        />
        <Filters
          label="Trier par"
          labelled
          items={(Object.keys(TRIS_FILE) as TriFile[]).map((t) => ({
            label: TRIS_FILE[t].toLowerCase(),
            href: lien({ tri: t }),
            current: t === tri,
          }))}
        />
        {vue.total === 0 ? (
          <EmptyState title="Personne ne correspond">
            Enlevez un filtre ou changez les mots cherchés.
          </EmptyState>
        ) : (
          <FileTable lignes={vue.lignes} />
        )}
        <Touches />
        <Pagination page={vue.page} pages={vue.pages} href={(page) => lien({ page })} />
      </Section>
    </Wide>
  );
}
