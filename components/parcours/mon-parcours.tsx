import { People } from '@/components/beneficiaires/people';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import type { Accompagnant } from '@/lib/beneficiaires/queries';
import { jourDe } from '@/lib/dates';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { Chronologie } from './chronologie';
import { MesActions, MesRendezVous } from './mes-etapes';
import { MonContrat } from './mon-contrat';

const FAIT = {
  accord: 'C’est noté. Ces heures comptent dans votre contrat.',
  retire: 'C’est noté. Ces heures ne comptent pas.',
  action: 'Bravo. L’étape est notée.',
  'rendez-vous-annule': 'Le rendez-vous est annulé. Votre accompagnateur est prévenu.',
};

/** My parcours, for the person it belongs to: who, when, my contract, my steps, the path. */
export function MonParcours(props: {
  parcours: Parcours;
  people: readonly Accompagnant[];
  now: Date;
  fait?: string;
}) {
  const { parcours, people, now, fait } = props;
  const jour = jourDe(now);
  const rendezVous = parcours.rendezVous.filter((r) => r.debutLe > now);
  const actions = parcours.actions.filter((a) => a.statut === 'A_FAIRE' || a.statut === 'EN_COURS');
  return (
    <Narrow>
      <PageTitle title="Mon parcours" back={{ href: '/beneficiaire', label: 'Accueil' }} />
      <Done code={fait} messages={FAIT} />
      <Section title="Qui m’accompagne">
        <People people={people} />
      </Section>
      {rendezVous.length > 0 && (
        <Section title="Mes rendez-vous">
          <MesRendezVous rendezVous={rendezVous} />
        </Section>
      )}
      <Section title="Mon contrat">
        <MonContrat contrats={parcours.contrats} missions={parcours.missions} jour={jour} />
      </Section>
      {actions.length > 0 && (
        <Section title="Mes étapes">
          <MesActions actions={actions} />
        </Section>
      )}
      <Section title="Le chemin">
        <Chronologie parcours={parcours} now={now} />
      </Section>
    </Narrow>
  );
}
