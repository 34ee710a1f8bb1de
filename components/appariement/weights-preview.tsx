import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { combien } from '@/lib/appariement/essai';
import type { Essai } from '@/lib/appariement/queries/essai';
import { SEUIL_AGENTS } from '@/lib/indicateurs/secret';

/** What tried weights would change in the first pages of some people: counts, and never a few of them. */
export function WeightsPreview({ essai }: { essai: Essai }) {
  if (essai.profils < SEUIL_AGENTS)
    return (
      <EmptyState title="Trop peu de personnes pour un essai">
        Il faut au moins {SEUIL_AGENTS} personnes qui ont répondu aux questions. Vous pouvez tout de même
        garder ces poids.
      </EmptyState>
    );
  const dire = (n: number, total = essai.profils) => combien(n, total, SEUIL_AGENTS);
  return (
    <Section title="Ce que cela change">
      <p className="text-lg">
        Essai sur les réponses de {essai.profils} personnes, sans leur nom : une autre mission vient en
        premier pour <strong>{dire(essai.autrePremiere)}</strong>.
      </p>
      {essai.missions.length === 0 ? (
        <p>Les dix premières missions restent les mêmes pour chacune.</p>
      ) : (
        <Table
          caption="Missions qui entrent dans les dix premières, ou en sortent"
          head={[
            'Mission',
            'Association',
            { label: 'Y entre pour', numeric: true },
            { label: 'En sort pour', numeric: true },
          ]}
          rows={essai.missions.map((m, i) => ({
            key: String(i),
            cells: [m.titre, m.association, dire(m.entrent), dire(m.sortent)],
          }))}
        />
      )}
      <Fewer n={essai.autres.missions} quoi="missions" />
      <Table
        caption="Associations : pour combien de personnes, parmi celles à portée, elles sont en première page"
        head={[
          'Association',
          { label: 'Aujourd’hui', numeric: true },
          { label: 'Avec ces poids', numeric: true },
        ]}
        rows={essai.associations.map((a, i) => ({
          key: String(i),
          cells: [a.nom, dire(a.avant, a.aPortee), dire(a.apres, a.aPortee)],
        }))}
      />
      <Fewer n={essai.autres.associations} quoi="associations" />
    </Section>
  );
}

/** A table that was cut says so. */
function Fewer({ n, quoi }: { n: number; quoi: string }) {
  if (n === 0) return null;
  return (
    <p className="text-encre-douce">
      Celles qui bougent le plus.{' '}
      {n === 1 ? 'Une autre bouge moins.' : `${n.toLocaleString('fr-FR')} autres ${quoi} bougent moins.`}
    </p>
  );
}
