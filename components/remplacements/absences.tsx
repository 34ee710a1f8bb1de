import { InlineForm } from '@/components/form/form';
import { Badge, type Tone } from '@/components/ui/badge';
import { Confirm } from '@/components/ui/confirm';
import type { ActionFormulaire } from '@/lib/formulaire';
import { jourCourt, jourDe } from '@/lib/dates';
import { compteEncore, etatRemplacement, type EtatRemplacement } from '@/lib/remplacements/remplacement';
import type { RemplacementVu } from '@/lib/remplacements/queries';

const ETATS: Record<EtatRemplacement, { mot: string; tone: Tone }> = {
  A_VENIR: { mot: 'À venir', tone: 'info' },
  EN_COURS: { mot: 'En cours', tone: 'success' },
  FINI: { mot: 'Fini', tone: 'neutral' },
  ARRETE: { mot: 'Arrêté', tone: 'neutral' },
};

/** Who replaced, replaces or will replace somebody, with the way to stop it (`arreter`) while it counts. */
export function Absences(props: {
  absences: readonly RemplacementVu[];
  jour: Date;
  phrase: (absence: RemplacementVu) => string;
  arreter?: ActionFormulaire;
}) {
  const { jour } = props;
  return (
    <ul className="divide-y divide-filet rounded-card border border-filet bg-carte px-4">
      {props.absences.map((a) => {
        const { mot, tone } = ETATS[etatRemplacement(a, jour)];
        const jours = `du ${jourCourt(a.debutLe)} au ${jourCourt(a.finLe)}`;
        return (
          <li key={a.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
            <p className="min-w-0 flex-1 basis-64">
              <strong>{props.phrase(a)}</strong> {jours}
              {a.arreteLe && `, arrêté le ${jourCourt(jourDe(a.arreteLe))}`} <Badge tone={tone}>{mot}</Badge>
            </p>
            {props.arreter && compteEncore(a, jour) && (
              <Confirm
                variant="quiet"
                label={
                  <>
                    Arrêter<span className="sr-only"> le remplacement {jours}</span>
                  </>
                }
              >
                <p>
                  {a.remplacant} ne voit plus ces parcours dès maintenant, et reçoit un message. Ses
                  rendez-vous à venir restent prévus : qui était absent les reprend.
                </p>
                <InlineForm
                  action={props.arreter}
                  hidden={{ remplacementId: a.id }}
                  label="Arrêter ce remplacement"
                  about={jours}
                />
              </Confirm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
