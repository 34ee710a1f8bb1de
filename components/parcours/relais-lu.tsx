import { jourCourt, jourDe } from '@/lib/dates';
import type { SuiviVu } from '@/lib/parcours/queries/parcours/suivis';

/** A hand-over as each reads it: who wrote it, when, its words. */
export function RelaisLu({ suivi }: { suivi: SuiviVu }) {
  return (
    <>
      <p className="text-encre-douce">
        {[suivi.prenom, suivi.nom].filter(Boolean).join(' ')}, le {jourCourt(jourDe(suivi.relaisLe!))}
      </p>
      <p className="max-w-prose wrap-anywhere whitespace-pre-line">{suivi.relais}</p>
    </>
  );
}
