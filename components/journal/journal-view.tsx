import { Button, ButtonLink } from '@/components/ui/button';
import { Select } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, Hidden } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { instantBref, jourIso } from '@/lib/dates';
import { abreger, motAction, motObjet, motsDetails } from '@/lib/journal/mots';
import type { lireJournal } from '@/lib/journal/queries';
import type { FiltresJournal } from '@/lib/journal/schema';
import { adresse } from '@/lib/requete';

const ROLES: Record<string, string> = {
  BENEFICIAIRE: 'Bénéficiaire',
  REFERENT: 'Référent',
  ASSOCIATION: 'Association',
  COORDINATION: 'Coordination',
  DEPARTEMENT: 'Département',
  SYSTEME: 'Tremplin lui-même',
  PUBLIC: 'Visiteur',
};

const vers = (f: Partial<FiltresJournal>): string =>
  adresse('/departement/journal', {
    ...{ action: f.action, role: f.role, personne: f.personne, acteur: f.acteur },
    ...{ du: f.du ? jourIso(f.du) : undefined, au: f.au ? jourIso(f.au) : undefined },
    page: f.page && f.page > 1 ? f.page : undefined,
  });

const court = (id: string | null) =>
  id ? (
    <code className="text-sm" title={id}>
      {abreger(id)}
    </code>
  ) : (
    '–'
  );

/** An identifier that leads to all the lines which bear it, among the other filters. */
function Meme(props: { id: string; quoi: string; filtres: FiltresJournal; cle: 'personne' | 'acteur' }) {
  return (
    <a
      className="lien inline-flex min-h-11 min-w-11 items-center"
      href={vers({ ...props.filtres, [props.cle]: props.id, page: 1 })}
    >
      <span className="sr-only">{props.quoi} </span>
      {court(props.id)}
    </a>
  );
}

/** Whose lines these are, when they are somebody's, and the way back to all. */
function DeQui({ filtres }: { filtres: FiltresJournal }) {
  const { personne, acteur } = filtres;
  return (
    <ul className="grid gap-2 empty:hidden">
      {personne && (
        <li>
          Le dossier de la personne {court(personne)}. Elle voit que vous lisez ces lignes.{' '}
          <a
            className="lien inline-flex min-h-11 items-center"
            href={vers({ ...filtres, personne: undefined, page: 1 })}
          >
            Toutes les personnes
          </a>
        </li>
      )}
      {acteur && (
        <li>
          Ce que le compte {court(acteur)} a fait.{' '}
          <a
            className="lien inline-flex min-h-11 items-center"
            href={vers({ ...filtres, acteur: undefined, page: 1 })}
          >
            Tous les comptes
          </a>
        </li>
      )}
    </ul>
  );
}

/** Who did what, when, in words; people by their identifiers, never a name. */
export function JournalView(props: {
  journal: Awaited<ReturnType<typeof lireJournal>>;
  filtres: FiltresJournal;
}) {
  const { journal, filtres } = props;
  return (
    <>
      <form
        action="/departement/journal"
        className="grid items-end gap-4 grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))]"
      >
        {filtres.personne && <Hidden name="personne" value={filtres.personne} />}
        {filtres.acteur && <Hidden name="acteur" value={filtres.acteur} />}
        <Select
          name="action"
          label="Action"
          emptyLabel="Toutes"
          defaultValue={filtres.action}
          options={journal.actions
            .map((a) => ({ value: a, label: motAction(a) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'))}
        />
        <Select
          name="role"
          label="Rôle"
          emptyLabel="Tous"
          defaultValue={filtres.role}
          options={Object.entries(ROLES).map(([value, label]) => ({ value, label }))}
        />
        <DateField name="du" label="Du" defaultValue={filtres.du ? jourIso(filtres.du) : undefined} />
        <DateField name="au" label="Au" defaultValue={filtres.au ? jourIso(filtres.au) : undefined} />
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          <Button type="submit">Filtrer</Button>
          <ButtonLink href="/departement/journal" variant="quiet">
            Tout
          </ButtonLink>
        </div>
      </form>
      <DeQui filtres={filtres} />
      <p className="text-encre-douce">
        Ce qui a changé est nommé, avec les étapes d’où à où. Les valeurs, elles, ne sont pas dans le journal.
      </p>
      <p className="text-encre-douce">
        {journal.total.toLocaleString('fr-FR')} ligne{journal.total > 1 ? 's' : ''}
      </p>
      {journal.lignes.length === 0 ? (
        <EmptyState title="Aucune ligne pour ces filtres">
          <p>Le journal garde ce qui change et qui ouvre le dossier d’une personne. Élargissez la période.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Lignes du journal, les plus récentes d’abord"
          captionHidden
          head={['Quand', 'Qui', 'Action', 'Objet', 'Personne', 'Ce qui a changé']}
          rows={journal.lignes.map((l) => ({
            key: String(l.id),
            cells: [
              <span key="le" className="block min-w-28 font-normal">
                {instantBref(l.le)}
              </span>,
              <span key="qui" className="block">
                {ROLES[l.acteurRole] ?? l.acteurRole}{' '}
                {l.acteurId && (
                  <Meme id={l.acteurId} quoi="Toutes les lignes du compte" filtres={filtres} cle="acteur" />
                )}
              </span>,
              motAction(l.action),
              <span key="o">
                {motObjet(l.objetType)} {court(l.objetId)}
              </span>,
              l.beneficiaireId ? (
                <Meme
                  key="p"
                  id={l.beneficiaireId}
                  quoi="Toutes les lignes de la personne"
                  filtres={filtres}
                  cle="personne"
                />
              ) : (
                '–'
              ),
              <span key="d" className="block text-sm break-words lg:min-w-56">
                {motsDetails(l, journal.noms, journal.motifs).join(' · ')}
              </span>,
            ],
          }))}
        />
      )}
      <Pagination page={journal.page} pages={journal.pages} href={(n) => vers({ ...filtres, page: n })} />
    </>
  );
}
