import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { jourCourt, jourDe } from '@/lib/dates';
import { DECISIONS } from '@/lib/orientations/orientation';
import type { OrientationVue } from '@/lib/orientations/queries';

/** What was asked, then what was decided, each with its day and why. */
export function OrientationLue({ orientation: o }: { orientation: OrientationVue }) {
  return (
    <>
      <p>
        <strong>
          {o.suivi.organisme.nom} → {o.organisme?.nom ?? TYPES_ORGANISME[o.versType]}
        </strong>
      </p>
      <p className="text-encre-douce">Demandé au Département le {jourCourt(jourDe(o.demandeeLe))}</p>
      {o.motif && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{o.motif}</p>}
      {o.decision && o.decideeLe ? (
        <>
          <p className="mt-2 text-encre-douce">
            {DECISIONS[o.decision]} : décidé par le Département le {jourCourt(jourDe(o.decideeLe))}
          </p>
          {o.decisionMotif && (
            <p className="max-w-prose wrap-anywhere whitespace-pre-line">{o.decisionMotif}</p>
          )}
        </>
      ) : (
        <p className="mt-2 text-encre-douce">Le Département n’a pas encore décidé.</p>
      )}
    </>
  );
}
