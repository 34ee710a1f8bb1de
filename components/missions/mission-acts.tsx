import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import {
  archiverMissionAction,
  soumettreMissionAction,
  suspendreMissionAction,
  terminerMissionAction,
} from '@/lib/missions/actions';
import { apresMission } from '@/lib/missions/mission';

/** What an association may do with its mission in its present state. */
export function MissionActs({ id, statut }: { id: string; statut: StatutMission }) {
  const hidden = { missionId: id };
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
      {apresMission(statut, 'soumettre') && (
        <InlineForm
          action={soumettreMissionAction}
          hidden={hidden}
          label={statut === 'SUSPENDUE' ? 'Proposer de la remettre en ligne' : 'Proposer à la coordination'}
          variant="primary"
        />
      )}
      {statut !== 'TERMINEE' && statut !== 'ARCHIVEE' && (
        <ButtonLink href={`/association/missions/${id}/modifier`} variant="secondary">
          Modifier
        </ButtonLink>
      )}
      {apresMission(statut, 'suspendre') && (
        <Confirm label="Mettre en pause" variant="quiet">
          <p>La mission n’est plus en ligne. Vos bénévoles continuent.</p>
          <InlineForm action={suspendreMissionAction} hidden={hidden} label="Confirmer la pause" />
        </Confirm>
      )}
      {apresMission(statut, 'terminer') && (
        <Confirm label="Terminer la mission" variant="quiet">
          <p>La mission s’arrête aujourd’hui pour tout le monde. Chaque personne reçoit un message.</p>
          <InlineForm
            action={terminerMissionAction}
            hidden={hidden}
            label="Confirmer la fin"
            variant="danger"
          />
        </Confirm>
      )}
      {apresMission(statut, 'archiver') && statut !== 'A_VALIDER' && (
        <Confirm label="Ranger" variant="quiet">
          <p>La mission quitte votre liste. Elle ne change plus.</p>
          <InlineForm action={archiverMissionAction} hidden={hidden} label="Confirmer" variant="danger" />
        </Confirm>
      )}
    </div>
  );
}
