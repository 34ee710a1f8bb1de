import { Form, InlineForm } from '@/components/form/form';
import { Checkbox } from '@/components/ui/choice';
import { Hidden } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import {
  cacherMonActivite,
  corrigerMonActivite,
  enleverMonActivite,
  montrerMonActivite,
  noterMonActivite,
} from '@/lib/activites/actions';
import type { ActiviteVue, FaitVu } from '@/lib/activites/queries';
import { jourProche } from '@/lib/dates';
import { ActivityFields } from './activity-fields';
import { ActivityGestures } from './activity-gestures';
import { vousAvezDonne } from './vous-avez-donne';
import { Weeks } from './weeks';

/** What I wrote is mine: I put it right, take it away, show it to who accompanies me, or not any more. */
function Gestures({ activite: a, moi, jour }: { activite: ActiviteVue; moi: string; jour: Date }) {
  if (!a.mienne) return null;
  const laquelle = <span className="sr-only"> l’activité du {jourProche(a.date)}</span>;
  return (
    <>
      <p className="text-sm">
        {a.montree
          ? 'La personne qui vous accompagne peut la lire.'
          : 'Vous êtes la seule personne à la lire.'}
      </p>
      <div className="a-l-ecran flex flex-wrap gap-x-5 gap-y-2">
        <InlineForm
          action={a.montree ? cacherMonActivite : montrerMonActivite}
          hidden={{ activiteId: a.id }}
          label={
            <>
              {a.montree ? 'Ne plus montrer' : 'Montrer'}
              {laquelle}
            </>
          }
          variant="quiet"
        />
        <ActivityGestures
          {...{ activite: a, personneId: moi, jour }}
          {...{ corriger: corrigerMonActivite, enlever: enleverMonActivite }}
          relire="/beneficiaire/heures#semaines"
        />
      </div>
    </>
  );
}

/** My weeks, and the form for what is not volunteering. */
export function WriteWeeks({ faits, moi, jour }: { faits: readonly FaitVu[]; moi: string; jour: Date }) {
  return (
    <Section title="Mes semaines" id="semaines">
      {faits.length === 0 && <p>Un atelier, un cours, une démarche : vous pouvez les noter ici.</p>}
      <Weeks faits={faits} jour={jour} donne={vousAvezDonne}>
        {(a) => <Gestures activite={a} moi={moi} jour={jour} />}
      </Weeks>
      <Form fold="Noter une autre activité" action={noterMonActivite} submit="Noter cette activité">
        <Hidden name="beneficiaireId" value={moi} />
        <ActivityFields jour={jour} />
        <Checkbox
          name="montree"
          label="La montrer à la personne qui m’accompagne"
          hint="Vous pouvez changer d’avis quand vous voulez."
        />
      </Form>
    </Section>
  );
}
