import { InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { ListenPlace } from '@/components/ui/listen-place';
import { Section } from '@/components/ui/page';
import { instantEnLettres } from '@/lib/dates';
import { annulerMonRendezVous } from '@/lib/parcours/actions/personne';
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
            <div className="flex items-start gap-2">
              <p className="min-w-0 flex-1">
                <strong className="block first-letter:uppercase">{instantEnLettres(r.debutLe)}</strong>
                <span className="block">{r.lieu}</span>
                {r.avecAncien && (
                  <span className="block">Avec {r.avecAncien}, qui vous accompagnait avant</span>
                )}
                {r.objet && <span className="block text-encre-douce">{r.objet}</span>}
              </p>
              <ListenPlace about={`rendez-vous ${instantEnLettres(r.debutLe)}`} />
            </div>
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
