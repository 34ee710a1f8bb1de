import type { ComponentType } from 'react';
import { People } from '@/components/beneficiaires/people';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import type { Accompagnant } from '@/lib/beneficiaires/queries';
import { jourDe } from '@/lib/dates';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { Chronologie } from './chronologie';
import { FAIT_PAR_MOI } from './fait';
import { MesActions, MesRendezVous } from './mes-etapes';
import { MonContrat } from './mon-contrat';

type Vue = { parcours: Parcours; people: readonly Accompagnant[]; jour: Date; now: Date };

/** What the page tells, in this order; a block that has nothing to tell is not there. A new one is its line here. */
const BLOCS: Record<string, ComponentType<Vue>> = {
  personnes: ({ people }) => (
    <Section title="Qui m’accompagne">
      <People people={people} />
    </Section>
  ),
  'rendez-vous': MesRendezVous,
  contrat: ({ parcours, jour }) => (
    <Section title="Mon contrat">
      <MonContrat contrats={parcours.contrats} missions={parcours.missions} jour={jour} />
    </Section>
  ),
  etapes: MesActions,
  chemin: ({ parcours, now }) => (
    <Section title="Le chemin">
      <Chronologie parcours={parcours} now={now} />
    </Section>
  ),
};

/** My parcours, for the person it belongs to: who, when, my contract, my steps, the path. */
export function MonParcours(props: {
  parcours: Parcours;
  people: readonly Accompagnant[];
  now: Date;
  fait?: string;
}) {
  const { parcours, people, now, fait } = props;
  return (
    <Narrow>
      <PageTitle title="Mon parcours" back={{ href: '/beneficiaire', label: 'Accueil' }} />
      <Done code={fait} messages={FAIT_PAR_MOI} />
      {Object.entries(BLOCS).map(([nom, Bloc]) => (
        <Bloc key={nom} parcours={parcours} people={people} jour={jourDe(now)} now={now} />
      ))}
    </Narrow>
  );
}
