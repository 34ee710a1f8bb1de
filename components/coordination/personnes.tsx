import { TakeAway } from '@/components/exports/take-away';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { LIBELLE_ETAPE } from '@/lib/beneficiaires/etape';
import type { FiltrePersonnes } from '@/lib/coordination/filtre';
import type { PersonneLigne } from '@/lib/coordination/queries/personnes';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';

type Props = {
  personnes: PageDe<PersonneLigne>;
  filtre: FiltrePersonnes;
  territoires: { id: string; nom: string }[];
};

function Recherche({ filtre, territoires }: Pick<Props, 'filtre' | 'territoires'>) {
  return (
    <form
      action="/coordination/personnes"
      role="search"
      className="grid items-end gap-4 grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))]"
    >
      <TextField name="q" label="Prénom ou nom" type="search" defaultValue={filtre.q} required={undefined} />
      <Select
        name="etape"
        label="Où en est la personne"
        emptyLabel="Toutes"
        defaultValue={filtre.etape}
        options={Object.entries(LIBELLE_ETAPE).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="territoire"
        label="Territoire"
        emptyLabel="Tous"
        defaultValue={filtre.territoireId}
        options={territoires.map((t) => ({ value: t.id, label: t.nom }))}
      />
      <Button type="submit" variant="secondary">
        Chercher
      </Button>
    </form>
  );
}

/** People of the scheme: where they stand, their mission. */
export function ListePersonnes({ personnes: { lignes, ...vue }, filtre, territoires }: Props) {
  const choix = { q: filtre.q, etape: filtre.etape, territoire: filtre.territoireId };
  return (
    <>
      <Recherche filtre={filtre} territoires={territoires} />
      {vue.total === 0 ? (
        <EmptyState title="Personne ne correspond">
          Cherchez avec un seul mot, ou invitez une personne qui a demandé à être rappelée.
        </EmptyState>
      ) : (
        <Table
          caption={vue.total === 1 ? '1 personne' : `${vue.total.toLocaleString('fr-FR')} personnes`}
          head={['Personne', 'Commune', 'Étape', 'Mission en cours']}
          rows={lignes.map((p) => ({
            key: p.id,
            cells: [
              <a key="nom" className="lien" href={`/coordination/personnes/${p.id}`}>
                {p.user.prenom} {p.user.nom}
              </a>,
              p.commune.nom,
              <Badge key="etape" tone={p.consentements.length ? 'neutral' : 'todo'}>
                {p.consentements.length ? LIBELLE_ETAPE[p.etape] : 'Accord à recueillir'}
              </Badge>,
              p.affectations.map((a) => a.mission.titre).join(', ') || '–',
            ],
          }))}
        />
      )}
      {vue.total > 0 && (
        <TakeAway quoi="cette liste" chemin={adresse('/api/exports/personnes', choix)} total={vue.total} />
      )}
      <Pagination {...vue} href={(page) => adresse('/coordination/personnes', { ...choix, page })} />
    </>
  );
}
