import { Form, InlineForm } from '@/components/form/form';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { jourCourt } from '@/lib/dates';
import type { StatutAction } from '@/lib/generated/prisma/enums';
import { STATUTS_ACTION, suitesAction } from '@/lib/parcours/action';
import { ajouterUneAction, avancerAction } from '@/lib/parcours/actions/referent';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ActionVue } from '@/lib/parcours/queries/parcours/actions';

const TONS: Record<StatutAction, Tone> = {
  A_FAIRE: 'neutral',
  EN_COURS: 'info',
  FAITE: 'success',
  LAISSEE: 'neutral',
};
function verbe(de: StatutAction, vers: StatutAction): string {
  if (vers === 'FAITE') return 'C’est fait';
  if (vers === 'LAISSEE') return 'Laisser de côté';
  return de === 'A_FAIRE' ? 'Commencer' : 'Reprendre';
}

function UneAction({ action, modifiable }: { action: ActionVue; modifiable: boolean }) {
  return (
    <li className="grid gap-2 py-3 first:pt-0 last:pb-0">
      <p>
        <strong>{action.titre}</strong>{' '}
        <Badge tone={TONS[action.statut]}>{STATUTS_ACTION[action.statut]}</Badge>
        {action.echeanceLe && (
          <span className="block text-sm text-encre-douce">prévu pour le {jourCourt(action.echeanceLe)}</span>
        )}
      </p>
      {modifiable && (
        <div className="a-l-ecran flex flex-wrap gap-x-5 gap-y-2">
          {suitesAction(action.statut).map((statut) => (
            <InlineForm
              key={statut}
              action={avancerAction}
              hidden={{ actionId: action.id, statut }}
              label={
                <>
                  {verbe(action.statut, statut)}
                  <span className="sr-only"> : {action.titre}</span>
                </>
              }
              variant={statut === 'FAITE' ? 'secondary' : 'quiet'}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** The steps chosen together, and the form for the next one. */
export function BlocActions({ parcours }: { parcours: Parcours }) {
  const { actions, personne, modifiable } = parcours;
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Actions</h2>
      {actions.length === 0 ? (
        <p className="text-encre-douce">Notez ici ce que vous décidez ensemble, une étape à la fois.</p>
      ) : (
        <ul className="divide-y divide-filet">
          {actions.map((a) => (
            <UneAction key={a.id} action={a} modifiable={modifiable} />
          ))}
        </ul>
      )}
      {modifiable && (
        <div className="a-l-ecran mt-4">
          <Form fold="Ajouter une action" action={ajouterUneAction} submit="Ajouter l’action">
            <Hidden name="beneficiaireId" value={personne.id} />
            <TextField name="titre" label="Ce qui est prévu" maxLength={200} />
            <DateField name="echeanceLe" label="Pour quand" required={false} />
          </Form>
        </div>
      )}
    </Card>
  );
}
