import { Button, ButtonLink } from '@/components/ui/button';
import { Select } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { instantBref, jourIso } from '@/lib/dates';
import { abreger, motAction, motObjet, motsDetails } from '@/lib/journal/mots';
import type { lireJournal } from '@/lib/journal/queries';
import type { FiltresJournal } from '@/lib/journal/schema';

const ROLES: Record<string, string> = {
  BENEFICIAIRE: 'Bénéficiaire',
  REFERENT: 'Référent',
  ASSOCIATION: 'Association',
  COORDINATION: 'Coordination',
  DEPARTEMENT: 'Département',
  SYSTEME: 'Tremplin lui-même',
  PUBLIC: 'Visiteur',
};

function adresse(filtres: FiltresJournal, page: number): string {
  const q = new URLSearchParams();
  if (filtres.action) q.set('action', filtres.action);
  if (filtres.role) q.set('role', filtres.role);
  if (filtres.du) q.set('du', jourIso(filtres.du));
  if (filtres.au) q.set('au', jourIso(filtres.au));
  if (page > 1) q.set('page', String(page));
  return `/departement/journal${q.size ? `?${q}` : ''}`;
}

const court = (id: string | null) =>
  id ? (
    <code className="text-sm" title={id}>
      {abreger(id)}
    </code>
  ) : (
    '–'
  );

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
          head={['Quand', 'Qui', 'Action', 'Objet', 'Personne', 'Détail']}
          rows={journal.lignes.map((l) => ({
            key: String(l.id),
            cells: [
              <span key="le" className="block min-w-28 font-normal">
                {instantBref(l.le)}
              </span>,
              <span key="qui" className="block">
                {ROLES[l.acteurRole] ?? l.acteurRole} {l.acteurId && court(l.acteurId)}
              </span>,
              motAction(l.action),
              <span key="o">
                {motObjet(l.objetType)} {court(l.objetId)}
              </span>,
              court(l.beneficiaireId),
              <span key="d" className="block text-sm break-words lg:min-w-56">
                {motsDetails(l, journal.noms).join(' · ')}
              </span>,
            ],
          }))}
        />
      )}
      <Pagination page={journal.page} pages={journal.pages} href={(n) => adresse(filtres, n)} />
    </>
  );
}
