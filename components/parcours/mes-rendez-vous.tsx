import { Form, InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Hidden, TextArea } from '@/components/ui/field';
import { ListenPlace } from '@/components/ui/listen-place';
import { Section } from '@/components/ui/page';
import { instantEnLettres, jourCourt, jourDe } from '@/lib/dates';
import { demanderAutreJourAction } from '@/lib/demandes/actions';
import { annulerMonRendezVous } from '@/lib/parcours/actions/personne';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { RendezVousVu } from '@/lib/parcours/queries/parcours/rendez-vous';
import { AgendaLink } from './agenda-link';

/** Asked of who made it; nothing is said of why. */
function AutreJour({ rendezVous }: { rendezVous: RendezVousVu }) {
  return (
    <Form
      fold={
        <>
          Je préfère un autre jour
          <span className="sr-only"> que {instantEnLettres(rendezVous.debutLe)}</span>
        </>
      }
      action={demanderAutreJourAction}
      submit="Demander un autre jour"
      intro={<p>Votre accompagnateur vous répond. Le rendez-vous reste prévu jusqu’à sa réponse.</p>}
    >
      <Hidden name="rendezVousId" value={rendezVous.id} />
      <TextArea
        name="texte"
        label="Quand je peux"
        hint="Par exemple : plutôt le matin, sauf le mercredi."
        required={false}
        maxLength={500}
      />
    </Form>
  );
}

/** My appointments to come: into my calendar, on another day, or cancelled; no reason asked. */
export function MesRendezVous({ parcours, now }: { parcours: Parcours; now: Date }) {
  const rendezVous = parcours.rendezVous.filter((r) => r.debutLe > now);
  if (rendezVous.length === 0) return null;
  const demandee = (id: string) => parcours.demandes.find((d) => d.rendezVousId === id && !d.reponduLe);
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
                {r.avecRemplacant && (
                  <span className="block">Avec {r.avecRemplacant}, qui remplace votre accompagnateur</span>
                )}
                {r.objet && <span className="block text-encre-douce">{r.objet}</span>}
              </p>
              <ListenPlace about={`rendez-vous ${instantEnLettres(r.debutLe)}`} />
            </div>
            <div className="mt-2 grid justify-items-start gap-2">
              <AgendaLink href={`/api/agenda/rendez-vous/${r.id}`} quoi={instantEnLettres(r.debutLe)} />
              {demandee(r.id) ? (
                <p>
                  Vous avez demandé un autre jour le {jourCourt(jourDe(demandee(r.id)!.creeLe))}. Ce
                  rendez-vous reste prévu jusqu’à la réponse.
                </p>
              ) : (
                !r.avecAncien && <AutreJour rendezVous={r} />
              )}
              <Confirm label="Annuler">
                <p>
                  {r.avecAncien ?? r.avecRemplacant ?? 'Votre accompagnateur'} reçoit un message. On ne vous
                  demande pas pourquoi.
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
