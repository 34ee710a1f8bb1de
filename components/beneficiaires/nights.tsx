import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import type { prevoirConservation } from '@/lib/beneficiaires/commands/conservation';
import { enNombre } from '@/lib/beneficiaires/conservation';
import type { rapportsConservation } from '@/lib/beneficiaires/queries/conservation';
import { jourCourt } from '@/lib/dates';

const COLONNES = ['Prévenues', 'Prévenues de nouveau', 'Anonymisées', 'À réessayer'];

/** What the next night would do, then what each one did: numbers of people, small ones hidden. */
export function Nights(props: {
  nuits: Awaited<ReturnType<typeof rapportsConservation>>;
  prevu: Awaited<ReturnType<typeof prevoirConservation>>;
}) {
  const { nuits, prevu } = props;
  return (
    <>
      <Section title="Si la nuit passait maintenant">
        <p>C’est un essai : rien n’est écrit en le lisant.</p>
        <DefinitionList
          items={[
            { term: 'À prévenir, trois mois avant', description: enNombre(prevu.premiers) },
            { term: 'À prévenir de nouveau, un mois avant', description: enNombre(prevu.derniers) },
            { term: 'À anonymiser', description: enNombre(prevu.effaces) },
          ]}
        />
      </Section>
      <Section title="Les nuits passées">
        {nuits.total === 0 ? (
          <EmptyState title="Aucune nuit pour l’instant">
            <p>Le compte rendu de la première nuit vient ici demain matin.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Ce que chaque nuit a fait, en nombre de personnes"
            head={['Nuit du', ...COLONNES, 'État']}
            rows={nuits.lignes.map(({ le, finie, nombres }) => ({
              key: le.toISOString(),
              cells: [
                <span key="le" className="whitespace-nowrap">
                  {jourCourt(le)}
                </span>,
                ...nombres,
                finie ? 'Finie' : 'Interrompue, reprise ensuite',
              ],
            }))}
          />
        )}
        <Pagination
          page={nuits.page}
          pages={nuits.pages}
          href={(n) => `/departement/conservation?page=${n}`}
        />
      </Section>
    </>
  );
}
