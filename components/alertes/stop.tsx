import { InlineForm } from '@/components/form/form';
import { arreterAlertesAction, reprendreAlertesAction } from '@/lib/alertes/actions';
import type { ArretVu } from '@/lib/alertes/queries/mes-recherches';

/** The page that a message leads to: one button, since a mail scanner opens links too; and the way back. */
export function Stop({ lien, arret: { nom, arrete, arreteLe } }: { lien: string; arret: ArretVu }) {
  const quoi = nom ? `la recherche «\u00a0${nom}\u00a0»` : 'vos recherches';
  if (!arrete)
    return (
      <>
        <p className="wrap-anywhere">{`Nous vous écrivons quand une mission arrive pour ${quoi}.`}</p>
        <InlineForm
          action={arreterAlertesAction}
          hidden={{ lien }}
          label="Ne plus me prévenir"
          variant="primary"
          full
        />
      </>
    );
  return (
    <>
      <p className="wrap-anywhere">{`Nous n’envoyons pas de message pour ${quoi}.`}</p>
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
