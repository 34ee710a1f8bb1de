import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { jourCourt, jourDe } from '@/lib/dates';
import type { OrientationVue } from '@/lib/orientations/queries';

/** Who accompanies from then on, as a sentence; nothing while nobody has decided. */
function decide({ decision, decideeLe, organisme, suivi }: OrientationVue): string | null {
  if (!decision || !decideeLe) return null;
  const suite =
    decision === 'CHANGEMENT'
      ? `${organisme?.nom ?? 'un autre organisme'} accompagne maintenant.`
      : `${suivi.organisme.nom} continue d’accompagner.`;
  return `Décision du ${jourCourt(jourDe(decideeLe))} : ${suite}`;
}

/** What was asked, then what was decided, each with its day and why. */
export function OrientationLue({ orientation: o }: { orientation: OrientationVue }) {
  return (
    <>
      <p className="wrap-anywhere">
        <strong>Demandé : un autre organisme, {TYPES_ORGANISME[o.versType]}.</strong>
      </p>
      <p className="text-encre-douce">Demande envoyée au Département le {jourCourt(jourDe(o.demandeeLe))}</p>
      {o.motif && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{o.motif}</p>}
      <p className="mt-2 wrap-anywhere text-encre-douce">
        {decide(o) ?? 'Le Département n’a pas encore décidé.'}
      </p>
      {o.decisionMotif && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{o.decisionMotif}</p>}
    </>
  );
}
