import type { ComponentType } from 'react';
import { MesSemaines } from '@/components/activites/mes-semaines';
import { People } from '@/components/beneficiaires/people';
import { ThreadsLink } from '@/components/fils/threads-link';
import { MesNotes } from '@/components/notes/mes-notes';
import { MesDemandes } from '@/components/demandes/mes-demandes';
import { MesOrientations } from '@/components/orientations/mes-orientations';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import type { Accompagnant } from '@/lib/beneficiaires/queries';
import { jourDe } from '@/lib/dates';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import type { OrientationVue } from '@/lib/orientations/queries';
import type { Genre } from '@/lib/parcours/chronologie';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { CHEMIN, Chronologie } from './chronologie';
import { FAIT_PAR_MOI } from './fait';
import { LettreLink } from './lettre-link';
import { MesActions, MesObjectifs } from './mes-objectifs';
import { MesPoints } from './mes-points';
import { MesRendezVous } from './mes-rendez-vous';
import { MonBilan } from './mon-bilan';
import { MonRelais } from './mon-relais';
import { MonContrat } from './mon-contrat';

type Lus = {
  parcours: Parcours;
  orientations: readonly OrientationVue[];
  people: readonly Accompagnant[];
  /** Threads that hold something new. */
  messages: number;
  now: Date;
  voir: Genre | null;
};
type Vue = Lus & { jour: Date };

/** What the page tells, in this order; a block that has nothing to tell is not there. A new one is its line here. */
const BLOCS: Record<string, ComponentType<Vue>> = {
  bilan: MonBilan,
  personnes: ({ people, parcours }) => (
    <Section title="Qui m’accompagne" listen>
      <People people={people} />
      {parcours.suivis
        .filter((s) => s.nommeLe && !s.finLe)
        .map((s) => (
          <p key={s.id}>
            <LettreLink suiviId={s.id} quoi="La lettre du Département" />
          </p>
        ))}
    </Section>
  ),
  messages: ({ messages }) => (
    <p>
      <ThreadsLink href={PAGE_DES_FILS.BENEFICIAIRE} label="Mes messages" nouveaux={messages} />
    </p>
  ),
  orientations: MesOrientations,
  relais: MonRelais,
  'rendez-vous': MesRendezVous,
  contrat: ({ parcours, jour }) => (
    <Section title="Mon contrat" listen>
      <MonContrat contrats={parcours.contrats} missions={parcours.missions} jour={jour} />
    </Section>
  ),
  droits: () => (
    <p>
      <a href="/beneficiaire/droits" className="lien inline-flex min-h-11 items-center">
        Mes droits et mes devoirs
      </a>
    </p>
  ),
  objectifs: MesObjectifs,
  etapes: MesActions,
  semaines: MesSemaines,
  notes: MesNotes,
  points: MesPoints,
  demandes: MesDemandes,
  chemin: ({ parcours, now, voir }) => (
    <Section title="Le chemin" id={CHEMIN} listen>
      <Chronologie parcours={parcours} now={now} voir={voir} page="/beneficiaire/parcours" />
    </Section>
  ),
};

/** My parcours, for the person it belongs to: who, when, my contract, my steps, the path. */
export function MonParcours(props: Lus & { fait?: string }) {
  const { fait, ...vue } = props;
  return (
    <Narrow>
      <PageTitle title="Mon parcours" back={{ href: '/beneficiaire', label: 'Accueil' }} />
      <Done code={fait} messages={FAIT_PAR_MOI} />
      {Object.entries(BLOCS).map(([nom, Bloc]) => (
        <Bloc key={nom} {...vue} jour={jourDe(vue.now)} />
      ))}
    </Narrow>
  );
}
