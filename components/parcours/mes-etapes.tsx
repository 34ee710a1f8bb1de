import { Form, InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { instantEnLettres, jourCourt } from '@/lib/dates';
import { ajouterMonAction, annulerMonRendezVous, avancerMonAction } from '@/lib/parcours/actions/personne';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ActionVue } from '@/lib/parcours/queries/parcours/actions';

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

/** The steps that are still open, theirs and those chosen together, and the form for one more. */
export function MesActions({ parcours }: { parcours: Parcours }) {
  const actions = parcours.actions.filter((a) => a.statut === 'A_FAIRE' || a.statut === 'EN_COURS');
  return (
    <Section title="Mes étapes">
      {actions.length === 0 && <p>Une étape, c’est une chose que vous voulez faire. Une à la fois.</p>}
      <ul className="grid gap-4 empty:hidden">
        {actions.map((a) => (
          <Card as="li" key={a.id}>
            <p>
              <strong>{a.titre}</strong>
              {a.echeanceLe && (
                <span className="block text-encre-douce">Pour le {jourCourt(a.echeanceLe)}</span>
              )}
            </p>
            <div className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
              <Avancer action={a} statut="FAITE" mot="C’est fait" />
              <Avancer action={a} statut="LAISSEE" mot="Laisser de côté" />
            </div>
          </Card>
        ))}
      </ul>
      <Form fold="Ajouter une étape" action={ajouterMonAction} submit="Ajouter cette étape">
        <Hidden name="beneficiaireId" value={parcours.personne.id} />
        <TextField
          name="titre"
          label="Ce que je veux faire"
          hint="Par exemple : refaire ma carte de bus. Si quelqu’un vous accompagne, cette personne lit aussi vos étapes."
          maxLength={200}
        />
        <DateField name="echeanceLe" label="Pour quand" required={false} />
      </Form>
    </Section>
  );
}

function Avancer(props: { action: ActionVue; statut: 'FAITE' | 'LAISSEE'; mot: string }) {
  const { action, statut, mot } = props;
  return (
    <InlineForm
      action={avancerMonAction}
      hidden={{ actionId: action.id, statut }}
      label={
        <>
          {mot}
          <span className="sr-only"> : {action.titre}</span>
        </>
      }
      variant={statut === 'FAITE' ? 'secondary' : 'quiet'}
    />
  );
}
