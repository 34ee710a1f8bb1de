import { Form, InlineForm } from '@/components/form/form';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { jourCourt } from '@/lib/dates';
import type { StatutAction, StatutObjectif } from '@/lib/generated/prisma/enums';
import { STATUTS_ACTION, suitesAction } from '@/lib/parcours/action';
import {
  ajouterUneAction,
  ajouterUnObjectif,
  avancerAction,
  avancerObjectif,
} from '@/lib/parcours/actions/referent';
import { STATUTS_OBJECTIF, suitesObjectif } from '@/lib/parcours/objectif';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ActionVue, ObjectifVu } from '@/lib/parcours/queries/parcours/actions';
import { ChoixObjectif } from './mes-objectifs';

const TONS: Record<StatutAction | StatutObjectif, Tone> = {
  A_FAIRE: 'neutral',
  EN_COURS: 'info',
  FAITE: 'success',
  LAISSEE: 'neutral',
  ATTEINT: 'success',
  LAISSE: 'neutral',
};
const VERBES: Record<StatutAction | StatutObjectif, string> = {
  A_FAIRE: 'Reprendre',
  EN_COURS: 'Reprendre',
  FAITE: 'C’est fait',
  LAISSEE: 'Laisser de côté',
  ATTEINT: 'C’est atteint',
  LAISSE: 'Laisser de côté',
};

function UneAction({ action, modifiable }: { action: ActionVue; modifiable: boolean }) {
  const { id: actionId, titre, statut: de } = action;
  return (
    <li className="grid gap-2 py-3 first:pt-0 last:pb-0">
      <p>
        <strong>{titre}</strong> <Badge tone={TONS[de]}>{STATUTS_ACTION[de]}</Badge>
        {action.echeanceLe && (
          <span className="block text-sm text-encre-douce">prévu pour le {jourCourt(action.echeanceLe)}</span>
        )}
      </p>
      {modifiable && (
        <div className="a-l-ecran flex flex-wrap gap-x-5 gap-y-2">
          {suitesAction(de).map((statut) => (
            <InlineForm
              key={statut}
              action={avancerAction}
              hidden={{ actionId, statut }}
              label={de === 'A_FAIRE' && statut === 'EN_COURS' ? 'Commencer' : VERBES[statut]}
              about={titre}
              variant={statut === 'FAITE' ? 'secondary' : 'quiet'}
            />
          ))}
        </div>
      )}
    </li>
  );
}

function Actions({ actions, modifiable }: { actions: readonly ActionVue[]; modifiable: boolean }) {
  return (
    <ul className="divide-y divide-filet">
      {actions.map((a) => (
        <UneAction key={a.id} action={a} modifiable={modifiable} />
      ))}
    </ul>
  );
}

function UnObjectif(props: { objectif: ObjectifVu; actions: readonly ActionVue[]; modifiable: boolean }) {
  const { id: objectifId, titre, statut: de, parLaPersonne } = props.objectif;
  // What the person wrote is theirs to leave aside, and to take up again.
  const suites = suitesObjectif(de).filter((vers) => !parLaPersonne || ![de, vers].includes('LAISSE'));
  return (
    <li className="grid gap-2 py-3 first:pt-0">
      <h3 className="text-lg wrap-anywhere">
        {titre} <Badge tone={TONS[de]}>{STATUTS_OBJECTIF[de]}</Badge>
      </h3>
      {parLaPersonne && <p className="text-sm text-encre-douce">écrit par la personne</p>}
      {props.modifiable && (
        <div className="a-l-ecran flex flex-wrap gap-x-5 gap-y-2">
          {suites.map((statut) => (
            <InlineForm
              key={statut}
              action={avancerObjectif}
              hidden={{ objectifId, statut }}
              label={VERBES[statut]}
              about={titre}
              variant="quiet"
            />
          ))}
        </div>
      )}
      {props.actions.length > 0 && (
        <div className="border-l-2 border-filet pl-4">
          <Actions actions={props.actions} modifiable={props.modifiable} />
        </div>
      )}
    </li>
  );
}

function Ajouter({ parcours: { personne, objectifs } }: { parcours: Parcours }) {
  return (
    <div className="a-l-ecran mt-4 grid gap-2">
      <Form fold="Ajouter un objectif" action={ajouterUnObjectif} submit="Ajouter l’objectif">
        <Hidden name="beneficiaireId" value={personne.id} />
        <TextField name="titre" label="Là où la personne veut arriver" maxLength={200} />
      </Form>
      <Form fold="Ajouter une action" action={ajouterUneAction} submit="Ajouter l’action">
        <Hidden name="beneficiaireId" value={personne.id} />
        <TextField name="titre" label="Ce qui est prévu" maxLength={200} />
        <DateField name="echeanceLe" label="Pour quand" required={false} />
        <ChoixObjectif objectifs={objectifs.filter((o) => o.statut === 'EN_COURS')} label="Pour l’objectif" />
      </Form>
    </div>
  );
}

/** The objectives with their steps, the steps chosen together beside, and the forms for more. */
export function BlocActions({ parcours }: { parcours: Parcours }) {
  const { actions, objectifs, modifiable } = parcours;
  const seules = actions.filter((a) => !a.objectifId);
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Objectifs et actions</h2>
      {actions.length + objectifs.length === 0 && (
        <p className="text-encre-douce">Notez ici ce que vous décidez ensemble, une étape à la fois.</p>
      )}
      <ul className="divide-y divide-filet empty:hidden">
        {objectifs.map((o) => (
          <UnObjectif
            key={o.id}
            objectif={o}
            actions={actions.filter((a) => a.objectifId === o.id)}
            modifiable={modifiable}
          />
        ))}
      </ul>
      {seules.length > 0 && (
        <div className={objectifs.length > 0 ? 'mt-3 border-t border-filet pt-3' : ''}>
          <Actions actions={seules} modifiable={modifiable} />
        </div>
      )}
      {modifiable && <Ajouter parcours={parcours} />}
    </Card>
  );
}
