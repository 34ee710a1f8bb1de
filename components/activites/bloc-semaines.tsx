import { Form } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Hidden } from '@/components/ui/field';
import { corrigerUneActivite, enleverUneActivite, noterUneActivite } from '@/lib/activites/actions';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { ActivityFields } from './activity-fields';
import { ActivityGestures } from './activity-gestures';
import { Planned } from './planned';
import { Weeks } from './weeks';

/** What the person did, week by week, as far as the référent may read it; never what was not done. */
export function BlocSemaines({ parcours, jour }: { parcours: Parcours; jour: Date }) {
  const { faits, personne, modifiable } = parcours;
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">Semaines</h2>
      <Planned contrats={parcours.contrats} jour={jour} />
      <p className="a-l-ecran text-sm text-encre-douce">
        Les heures qui comptent dans le contrat, ce que vous notez ici, et ce que la personne vous montre.
      </p>
      <Weeks total faits={faits} jour={jour} donne={(duree) => `Bénévolat, ${duree}`}>
        {(a) =>
          modifiable &&
          a.mienne && (
            <div className="a-l-ecran flex flex-wrap gap-x-5 gap-y-2">
              <ActivityGestures
                {...{ activite: a, personneId: personne.id, jour }}
                {...{ corriger: corrigerUneActivite, enlever: enleverUneActivite }}
                relire={`/referent/personnes/${personne.id}`}
              />
            </div>
          )
        }
      </Weeks>
      {modifiable && (
        <div className="a-l-ecran mt-4">
          <Form fold="Noter une activité" action={noterUneActivite} submit="Noter cette activité">
            <Hidden name="beneficiaireId" value={personne.id} />
            <ActivityFields jour={jour} />
          </Form>
        </div>
      )}
    </Card>
  );
}
