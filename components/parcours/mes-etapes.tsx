import { InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { instantEnLettres, jourCourt } from '@/lib/dates';
import { annulerMonRendezVous, avancerMonAction } from '@/lib/parcours/actions/personne';
import type { ActionVue } from '@/lib/parcours/queries/parcours/actions';
import type { RendezVousVu } from '@/lib/parcours/queries/parcours/rendez-vous';

/** My appointments to come; one tap cancels, no reason asked. */
export function MesRendezVous({ rendezVous }: { rendezVous: readonly RendezVousVu[] }) {
  return (
    <ul className="grid gap-4">
      {rendezVous.map((r) => (
        <Card as="li" key={r.id}>
          <p>
            <strong className="block first-letter:uppercase">{instantEnLettres(r.debutLe)}</strong>
            <span className="block">{r.lieu}</span>
            {r.avecAncien && <span className="block">Avec {r.avecAncien}, qui vous accompagnait avant</span>}
            {r.objet && <span className="block text-encre-douce">{r.objet}</span>}
          </p>
          <div className="mt-3">
            <Confirm label="Annuler">
              <p>
                {r.avecAncien ?? 'Votre accompagnateur'} reçoit un message. On ne vous demande pas pourquoi.
              </p>
              <InlineForm
                action={annulerMonRendezVous}
                hidden={{ rendezVousId: r.id }}
                label="Annuler ce rendez-vous"
              />
            </Confirm>
          </div>
        </Card>
      ))}
    </ul>
  );
}

/** The steps we chose that are still open. */
export function MesActions({ actions }: { actions: readonly ActionVue[] }) {
  return (
    <ul className="grid gap-4">
      {actions.map((a) => (
        <Card as="li" key={a.id}>
          <p>
            <strong>{a.titre}</strong>
            {a.echeanceLe && (
              <span className="block text-encre-douce">Pour le {jourCourt(a.echeanceLe)}</span>
            )}
          </p>
          <div className="mt-3">
            <InlineForm
              action={avancerMonAction}
              hidden={{ actionId: a.id, statut: 'FAITE' }}
              label={
                <>
                  C’est fait<span className="sr-only"> : {a.titre}</span>
                </>
              }
            />
          </div>
        </Card>
      ))}
    </ul>
  );
}
