import { InlineForm } from '@/components/form/form';
import {
  garderMissionAction,
  laisserMissionAction,
  oublierMissionAction,
  retenirMissionAction,
} from '@/lib/favoris/actions';
import { LISTE_GARDEES, LISTE_RETENUES } from '@/lib/favoris/gardee';

/** « Garder cette mission », and its way back. Without `chezMoi` nobody is signed in: this browser keeps it. */
export function Keep(props: {
  missionId: string;
  gardee: boolean;
  chezMoi: boolean;
  /** The page that it stands on. */
  retour?: 'mission' | 'espace';
}) {
  const { gardee, chezMoi } = props;
  const [garder, laisser, liste] = chezMoi
    ? [garderMissionAction, laisserMissionAction, LISTE_GARDEES]
    : [retenirMissionAction, oublierMissionAction, LISTE_RETENUES];
  return (
    <div className="grid justify-items-start gap-2">
      {gardee && (
        <p>
          Vous gardez cette mission.{' '}
          <a href={liste} className="lien inline-flex min-h-11 items-center">
            Voir mes missions gardées
          </a>
        </p>
      )}
      <InlineForm
        action={gardee ? laisser : garder}
        hidden={{ missionId: props.missionId, retour: props.retour ?? 'mission' }}
        label={gardee ? 'Ne plus garder cette mission' : 'Garder cette mission'}
        variant={gardee ? 'quiet' : 'secondary'}
        full
      />
    </div>
  );
}
