import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { Bars } from '@/components/ui/bars';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { DefinitionList } from '@/components/ui/definition-list';
import { Done } from '@/components/ui/done';
import { EmailLink } from '@/components/ui/email';
import { EmptyState } from '@/components/ui/empty-state';
import { Figure } from '@/components/ui/figure';
import { Filters } from '@/components/ui/filters';
import { Listen } from '@/components/ui/listen';
import { ListenPlace } from '@/components/ui/listen-place';
import { Marked } from '@/components/ui/marked';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { PrintButton } from '@/components/ui/print-button';
import { RemovableFilters } from '@/components/ui/removable-filters';
import { SearchOne } from '@/components/ui/search-one';
import { Table } from '@/components/ui/table';
import { WeekGrid } from '@/components/ui/week-grid';

const TONS = ['info', 'success', 'todo', 'error'] as const;

/** Every component that is neither a field nor a drawing. */
export function Pieces() {
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button>Confirmer 3 heures</Button>
        <Button variant="accent">Ça m’intéresse</Button>
        <Button variant="secondary">Plus tard</Button>
        <Button variant="quiet">Annuler</Button>
        <Button variant="danger">Retirer mon accord</Button>
        <Button aria-disabled>Envoi en cours</Button>
        <ButtonLink href="#contenu">Voir la mission</ButtonLink>
        <Listen text="Bonjour, voici trois missions près de chez vous." />
        <ListenPlace about="une carte" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Badge>Brouillon</Badge>
        {TONS.map((t) => (
          <Badge key={t} tone={t}>
            {{ info: 'À lire', success: 'Publiée', todo: 'À compléter', error: 'Assurance expirée' }[t]}
          </Badge>
        ))}
      </div>
      <p>
        <Marked parts={['Aider au ', 'jardin', ' partagé']} />
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        {TONS.map((t) => (
          <Notice key={t} tone={t} title="Un message">
            Ce qui se passe, et ce que vous pouvez faire.
          </Notice>
        ))}
        <Done code="ok" messages={{ ok: 'C’est noté. La coordination vous rappelle.' }} />
        <Confirm label="Arrêter la mission">
          <p>Voulez-vous arrêter ? Vous n’avez pas à dire pourquoi.</p>
          <Button variant="danger">Oui, arrêter</Button>
        </Confirm>
        <Card>Une carte, posée sur le papier.</Card>
        <Card tone="mousse">La même, en mousse.</Card>
        <EmptyState title="Pas encore d’heures" action={<Button>Noter des heures</Button>}>
          Ici, vous gardez la trace de ce que vous donnez.
        </EmptyState>
        <DefinitionList
          items={[
            { term: 'Commune', description: 'Bourg-en-Bresse' },
            { term: 'Tutrice', description: 'Jeanne' },
          ]}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Figure value="136" label="personnes accompagnées" definition="Au moins une mission dans l’année." />
        <Figure value="42" label="missions ouvertes" note="au 3 mars 2026" />
      </div>
      <Bars
        label="Personnes par territoire"
        items={[
          { label: 'Bresse-Revermont', value: 54, display: '54' },
          { label: 'Haut-Bugey', value: 31, display: '31', serie: 1 },
          { label: 'Pays de Gex', value: null, display: 'moins de 5' },
        ]}
      />
      <Table
        caption="Heures de la semaine"
        head={['Bénévole', 'Mission', { label: 'Heures', numeric: true }]}
        rows={['Samira', 'Paul', 'Inès'].map((p, i) => ({
          key: p,
          cells: [p, 'Jardin partagé', `${i + 2} h`],
        }))}
      />
      <Table caption="Une liste sans ligne" head={['Bénévole', 'Mission']} rows={[]} />
      <WeekGrid
        caption="Quand"
        slots={['LUNDI_MATIN', { demiJournee: 'MARDI_MATIN', label: '9 h – 12 h' }, 'JEUDI_APRES_MIDI']}
        highlighted={['MARDI_MATIN']}
      />
      <Filters
        label="Filtres"
        items={[
          { label: 'Toutes', href: '#1', current: true, count: 12 },
          { label: 'À valider', href: '#2', count: 3 },
        ]}
      />
      <RemovableFilters
        items={[
          { mot: 'Domaine : Animaux', href: '#1' },
          { mot: 'Commune : Viriat', href: '#2' },
        ]}
        sans="#contenu"
      />
      <SearchOne action="/style" name="q" label="Chercher un nom" value="Samira" />
      <Pagination page={2} pages={9} href={(n) => `?page=${n}`} />
      <div className="flex flex-wrap items-center gap-6">
        <BackLink href="#contenu" label="Revenir à la liste" />
        <EmailLink value="coordination.bresse-revermont@exemple.fr" />
        <PrintButton>Imprimer cette page</PrintButton>
      </div>
    </>
  );
}
