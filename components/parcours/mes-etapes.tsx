import { InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Section } from '@/components/ui/page';
import { instantEnLettres, jourCourt } from '@/lib/dates';
import { annulerMonRendezVous, avancerMonAction } from '@/lib/parcours/actions/personne';
import type { Parcours } from '@/lib/parcours/queries/parcours';

/** My appointments to come; one tap cancels, no reason asked. */
export function MesRendezVous({ parcours, now }: { parcours: Parcours; now: Date }) {
  const rendezVous = parcours.rendezVous.filter((r) => r.debutLe > now);
  if (rendezVous.length === 0) return null;
  return (
    <Section title="Mes rendez-vous">
      <ul className="grid gap-4">
        {rendezVous.map((r) => (
          <Card as="li" key={r.id}>
            <p>
              <strong className="block first-letter:uppercase">{instantEnLettres(r.debutLe)}</strong>
              <span className="block">{r.lieu}</span>
              {r.avecAncien && (
                <span className="block">Avec {r.avecAncien}, qui vous accompagnait avant</span>
              )}
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
    </Section>
  );
}

/** The steps we chose that are still open. */
export function MesActions({ parcours }: { parcours: Parcours }) {
  const actions = parcours.actions.filter((a) => a.statut === 'A_FAIRE' || a.statut === 'EN_COURS');
  if (actions.length === 0) return null;
  return (
    <Section title="Mes étapes">
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
    </Section>
  );
}
