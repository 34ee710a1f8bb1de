import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { Submit } from '@/components/form/submit';
import { MissionCard } from '@/components/missions/mission-card';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden } from '@/components/ui/field';
import { Narrow, PageTitle } from '@/components/ui/page';
import { repondre } from '@/lib/parcours/actions/personne';
import { jourProche } from '@/lib/dates';
import { REPONSES, revientLe } from '@/lib/parcours/proposition';
import type { MaProposition, PropositionARepondre } from '@/lib/parcours/queries/personne';

const FAIT = {
  repondu: 'Votre réponse est notée. Merci.',
  'plus-tard':
    'C’est noté. Cette mission revient sur votre accueil dans 2 semaines. Elle reste ici d’ici là.',
};

/** Who proposes a mission, with which word, and the three answers; none asks for a reason. */
export function ARepondre({
  proposition,
  jour,
  children,
}: {
  proposition: PropositionARepondre;
  jour: Date;
  /** The mission, where its page is not around. */
  children?: ReactNode;
}) {
  const { id, mot, auteur, reponse } = proposition;
  const retour = revientLe(proposition, jour);
  return (
    <>
      <div>
        <p>{auteur ? `${auteur} vous propose cette mission.` : 'On vous propose cette mission.'}</p>
        {mot && <p className="mt-1 border-l-4 border-filet pl-3">« {mot} »</p>}
        {reponse === 'PLUS_TARD' && (
          <p className="mt-1 text-encre-douce">
            Vous avez dit : plus tard.
            {retour && ` Elle revient sur votre accueil ${jourProche(retour)}.`}
          </p>
        )}
      </div>
      {children}
      <Form action={repondre}>
        <Hidden name="propositionId" value={id} />
        <div className="grid gap-3 sm:flex sm:flex-wrap">
          <Submit name="reponse" value="OUI" variant="accent">
            {REPONSES.OUI}
          </Submit>
          <Submit name="reponse" value="PLUS_TARD" variant="secondary">
            {REPONSES.PLUS_TARD}
          </Submit>
          <Submit name="reponse" value="NON" variant="secondary">
            {REPONSES.NON}
          </Submit>
        </div>
      </Form>
    </>
  );
}

function Proposition({ proposition, jour }: { proposition: MaProposition; jour: Date }) {
  const { mission } = proposition;
  return (
    <section aria-label={mission.titre} className="grid gap-4">
      <ARepondre proposition={proposition} jour={jour}>
        <MissionCard mission={mission} href={`/beneficiaire/missions/${mission.id}`} />
      </ARepondre>
    </section>
  );
}

/** What was proposed to me; the answer needs no reason. */
export function MesPropositions(props: {
  propositions: readonly MaProposition[];
  jour: Date;
  fait?: string;
}) {
  return (
    <Narrow>
      <PageTitle
        title="On vous propose"
        lead="Vous répondez comme vous voulez. On ne vous demande pas pourquoi."
        back={{ href: '/beneficiaire', label: 'Accueil' }}
      />
      <Done code={props.fait} messages={FAIT} />
      {props.propositions.length === 0 ? (
        <EmptyState
          title="Rien à répondre aujourd’hui"
          action={
            <ButtonLink href="/beneficiaire/missions" full>
              Voir les missions
            </ButtonLink>
          }
        >
          Quand on vous propose une mission, elle est ici.
        </EmptyState>
      ) : (
        props.propositions.map((p) => <Proposition key={p.id} proposition={p} jour={props.jour} />)
      )}
    </Narrow>
  );
}
