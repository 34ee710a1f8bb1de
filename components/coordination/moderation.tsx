import { Elsewhere } from '@/components/form/elsewhere';
import { Form, InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choice';
import { Confirm } from '@/components/ui/confirm';
import { Hidden, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { MissionAModerer } from '@/lib/coordination/queries/missions';
import { jourCourt } from '@/lib/dates';
import {
  demanderCorrectionAction,
  publierMissionAction,
  reprendreMissionAction,
} from '@/lib/missions/actions';
import { archiver, mettreARelire, suspendre, terminer } from '@/lib/missions/actions/moderation';
import { apresMission, STATUTS_MISSION, STATUTS_PUBLICS } from '@/lib/missions/mission';
import { Assurance } from './associations';
import { TON_STATUT } from './missions';

type Props = { mission: MissionAModerer; aujourdHui: Date };

function Publication({ mission, aujourdHui }: Props) {
  const association = `/coordination/associations/${mission.association.id}/modifier`;
  const modifier = `/coordination/missions/${mission.id}/modifier`;
  return (
    <Card>
      <h2 className="mb-4 text-xl">Vérifier, puis mettre en ligne</h2>
      <Form action={publierMissionAction} submit="Mettre en ligne">
        <Hidden name="missionId" value={mission.id} />
        <p>
          Assurance de l’association :{' '}
          <Assurance expireLe={mission.association.assuranceExpireLe} aujourdHui={aujourdHui} />
        </p>
        <Elsewhere name="assurance" href={association}>
          Écrire la date de l’assurance
        </Elsewhere>
        <Elsewhere name="activites" href={modifier}>
          Écrire ce que l’on fera
        </Elsewhere>
        <Elsewhere name="finLe" href={modifier}>
          Changer la date de fin
        </Elsewhere>
        <Checkbox name="nePasRemplacerEmploi" label="Elle ne remplace pas un travail payé" />
        <Checkbox name="securiteVerifiee" label="Elle se fait en sécurité" />
        <Checkbox name="fraisDits" label="Les frais sont dits : remboursés ou non, et comment" />
      </Form>
      <div className="mt-6">
        <Form
          fold="Demander une correction"
          action={demanderCorrectionAction}
          submit="Envoyer à l’association"
          submitVariant="secondary"
        >
          <Hidden name="missionId" value={mission.id} />
          <TextArea name="motif" label="Ce qu’il reste à corriger" maxLength={1000} />
        </Form>
      </div>
    </Card>
  );
}

/** What the coordination may do with a mission in its present state. */
export function Moderation({ mission, aujourdHui }: Props) {
  const caches = { missionId: mission.id };
  const peut = (verbe: Parameters<typeof apresMission>[1]) => apresMission(mission.statut, verbe) !== null;
  return (
    <aside className="grid gap-4" aria-label="Relecture">
      <p className="flex flex-wrap gap-2">
        <Badge tone={TON_STATUT[mission.statut]}>{STATUTS_MISSION[mission.statut]}</Badge>
        {mission.source && <Badge>Flux {mission.source}</Badge>}
      </p>
      {mission.absenteDuFluxLe && (
        <Notice tone="todo" title="Cette mission n’est plus dans le flux">
          Elle y manque depuis le {jourCourt(mission.absenteDuFluxLe)}. Demandez à l’association avant de la
          terminer.
        </Notice>
      )}
      {mission.statut === 'A_CORRIGER' && mission.motifCorrection && (
        <Notice title="Vous avez demandé">
          <p className="whitespace-pre-line">{mission.motifCorrection}</p>
        </Notice>
      )}
      {peut('publier') && <Publication mission={mission} aujourdHui={aujourdHui} />}
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <ButtonLink href={`/coordination/missions/${mission.id}/modifier`} variant="secondary">
          Modifier
        </ButtonLink>
        {STATUTS_PUBLICS.includes(mission.statut) && (
          <ButtonLink href={`/coordination/missions/${mission.id}/proposer`}>
            Proposer à des personnes
          </ButtonLink>
        )}
        <ButtonLink href={`/coordination/associations/${mission.association.id}`} variant="quiet">
          Voir l’association
        </ButtonLink>
        {peut('soumettre') && (
          <InlineForm
            action={mettreARelire}
            hidden={caches}
            label="Passer à la relecture"
            variant="primary"
          />
        )}
        {peut('suspendre') && <InlineForm action={suspendre} hidden={caches} label="Mettre en pause" />}
        {peut('reprendre') && (
          <InlineForm
            action={reprendreMissionAction}
            hidden={caches}
            label="Remettre en ligne"
            variant="primary"
          />
        )}
        {peut('terminer') && (
          <Confirm label="Terminer la mission" variant="danger">
            <p>
              Les demandes en cours sont fermées avec un mot neutre. Les bénévoles présents finissent
              aujourd’hui.
            </p>
            <InlineForm action={terminer} hidden={caches} label="Oui, terminer" variant="danger" />
          </Confirm>
        )}
        {peut('archiver') && (
          <Confirm label="Ranger la mission" variant="quiet">
            <p>Elle ne sera plus visible par les bénévoles.</p>
            <InlineForm action={archiver} hidden={caches} label="Oui, ranger" variant="danger" />
          </Confirm>
        )}
      </div>
    </aside>
  );
}
