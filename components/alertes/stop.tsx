import { InlineForm } from '@/components/form/form';
import { arreterAlertesAction, reprendreAlertesAction } from '@/lib/alertes/actions';
import type { ArretVu } from '@/lib/alertes/queries/mes-recherches';

/** What the page says, by what its link stops. `objet` ends the sentence where there is one. */
const MOTS: Record<
  ArretVu['quoi'],
  { rien: string; vient: string; arreter: string; arrete: string; reprendre: string }
> = {
  UNE: {
    rien: 'Cette recherche n’est plus dans votre liste. Aucun message n’arrive pour elle.',
    vient: 'Nous vous écrivons quand une mission arrive pour',
    arreter: 'Ne plus me prévenir pour cette recherche',
    arrete: 'Nous n’envoyons pas de message pour',
    reprendre: 'Me prévenir de nouveau',
  },
  TOUT: {
    rien: 'Aucune recherche n’est enregistrée. Aucun message n’arrive.',
    vient: 'Nous vous écrivons quand une mission arrive pour',
    arreter: 'Ne plus me prévenir',
    arrete: 'Nous n’envoyons pas de message pour',
    reprendre: 'Me prévenir de nouveau',
  },
  SEMAINE: {
    rien: 'Ce compte est fermé. Aucun message n’arrive.',
    vient: 'Chaque lundi, un e-mail vous dit combien de missions sont nouvelles près de',
    arreter: 'Ne plus recevoir cet e-mail',
    arrete: 'Vous ne recevez pas d’e-mail sur ce qui est nouveau près de',
    reprendre: 'Le recevoir de nouveau',
  },
  GENRE: {
    rien: 'Ce compte est fermé. Aucun message n’arrive.',
    vient: 'Nous vous écrivons par e-mail pour',
    arreter: 'Ne plus recevoir ces e-mails',
    arrete: 'Nous n’envoyons pas d’e-mail pour',
    reprendre: 'Me prévenir de nouveau',
  },
};

/** What one can still read when the messages do not come. */
const RESTE: Partial<Record<ArretVu['quoi'], string>> = {
  SEMAINE: 'La page «\u00a0Nouveau près de mes personnes\u00a0», dans votre espace, reste à jour.',
  GENRE: 'Tout reste à lire dans votre espace, page «\u00a0Notifications\u00a0».',
};

/** The page that a message leads to: one button, since a mail scanner opens links too; and the way back. */
export function Stop({ lien, arret: { quoi, objet, arrete, arreteLe } }: { lien: string; arret: ArretVu }) {
  const mots = MOTS[quoi];
  if (!objet) return <p>{mots.rien}</p>;
  if (!arrete)
    return (
      <>
        <p className="wrap-anywhere">{`${mots.vient} ${objet}.`}</p>
        <InlineForm
          action={arreterAlertesAction}
          hidden={{ lien }}
          label={mots.arreter}
          variant="primary"
          full
        />
      </>
    );
  return (
    <>
      <p className="wrap-anywhere">{`${mots.arrete} ${objet}.`}</p>
      {RESTE[quoi] && <p>{RESTE[quoi]}</p>}
      {arreteLe && (
        <InlineForm
          action={reprendreAlertesAction}
          hidden={{ lien, arreteLe: arreteLe.toISOString() }}
          label={mots.reprendre}
          full
        />
      )}
    </>
  );
}
