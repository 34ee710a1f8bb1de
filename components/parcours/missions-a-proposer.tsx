import { Form } from '@/components/form/form';
import { Reasons } from '@/components/missions/reasons';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden, TextArea } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import type { MissionPour, MissionsPour } from '@/lib/appariement/queries';
import { bemolsDits, raisonsDites } from '@/lib/appariement/raison';
import type { ActionFormulaire } from '@/lib/formulaire';
import { phrasePlaces, phraseQuand } from '@/lib/missions/vue';

type Props = {
  liste: MissionsPour;
  beneficiaireId: string;
  action: ActionFormulaire;
  /** Where the missions' pages are, for this reader. */
  missions: string;
  /** Who reads: each has its own sentence of a reason. */
  voix: 'referent' | 'coordination';
  /** Missions that this person was already proposed. */
  dejaProposees?: readonly string[];
};

function Mission(props: Omit<Props, 'liste'> & { pour: MissionPour }) {
  const { mission, appariement } = props.pour;
  return (
    <Card as="li">
      <h3 className="text-xl">
        <a href={`${props.missions}/${mission.id}`} className="lien inline-flex min-h-11 items-center">
          {mission.titre}
        </a>
      </h3>
      <p className="text-encre-douce">
        {mission.association.nom} · {mission.commune.nom} · {phraseQuand(mission.creneaux)} ·{' '}
        {phrasePlaces(mission)}
      </p>
      <div className="my-3 grid gap-1">
        <Reasons reasons={raisonsDites(props.pour, props.voix)} />
        <Reasons reasons={bemolsDits(appariement, props.voix)} tone="against" />
      </div>
      {props.dejaProposees?.includes(mission.id) ? (
        <Badge tone="info">Déjà proposée</Badge>
      ) : (
        <Form
          fold="Proposer cette mission"
          action={props.action}
          submit="Envoyer la proposition"
          full={false}
        >
          <Hidden name="beneficiaireId" value={props.beneficiaireId} />
          <Hidden name="missionId" value={mission.id} />
          <TextArea name="mot" label="Un mot pour elle" required={false} maxLength={500} />
        </Form>
      )}
    </Card>
  );
}

/** Missions for one person, best first, with the reasons; then those that one single answer keeps out. */
export function MissionsAProposer({ liste, ...reste }: Props) {
  return (
    <>
      {liste.missions.length === 0 ? (
        <EmptyState title="Aucune mission ne va avec ses réponses">
          Reprenez les questions avec elle : aller un peu plus loin ou un autre jour change souvent tout.
        </EmptyState>
      ) : (
        <Section title="Pour cette personne">
          <ul className="grid gap-4">
            {liste.missions.map((m) => (
              <Mission key={m.mission.id} pour={m} {...reste} />
            ))}
          </ul>
        </Section>
      )}
      {liste.page === liste.pages && liste.pourquoiPas.length > 0 && (
        <Section title="Pourquoi pas ? Une seule réponse les écarte">
          <ul className="grid gap-4">
            {liste.pourquoiPas.map((m) => (
              <Mission key={m.mission.id} pour={m} {...reste} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
