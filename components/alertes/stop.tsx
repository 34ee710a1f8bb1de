import { InlineForm } from '@/components/form/form';
import { arreterAlertesAction, reprendreAlertesAction } from '@/lib/alertes/actions';
import type { ArretVu } from '@/lib/alertes/queries/mes-recherches';

/** The page that a message leads to: one button, since a mail scanner opens links too; and the way back. */
export function Stop({ lien, arret: { quoi, objet, arrete, arreteLe } }: { lien: string; arret: ArretVu }) {
  const une = quoi === 'UNE';
  if (!objet)
    return (
      <p>
        {une
          ? 'Cette recherche n’est plus dans votre liste. Aucun message n’arrive pour elle.'
          : 'Aucune recherche n’est enregistrée. Aucun message n’arrive.'}
      </p>
    );
  if (!arrete)
    return (
      <>
        <p className="wrap-anywhere">{`Nous vous écrivons quand une mission arrive pour ${objet}.`}</p>
        <InlineForm
          action={arreterAlertesAction}
          hidden={{ lien }}
          label={une ? 'Ne plus me prévenir pour cette recherche' : 'Ne plus me prévenir'}
          variant="primary"
          full
        />
      </>
    );
  return (
    <>
      <p className="wrap-anywhere">{`Nous n’envoyons pas de message pour ${objet}.`}</p>
      {arreteLe && (
        <InlineForm
          action={reprendreAlertesAction}
          hidden={{ lien, arreteLe: arreteLe.toISOString() }}
          label="Me prévenir de nouveau"
          full
        />
      )}
    </>
  );
}
