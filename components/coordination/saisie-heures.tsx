import { Form } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choice';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Dossier } from '@/lib/coordination/commands/dossier';
import { jourCourt, jourIso } from '@/lib/dates';
import { accorderPourUneAideAction, saisirHeuresPourAction } from '@/lib/heures/actions';
import { dureeEnLettres } from '@/lib/heures/duree';

type Props = { beneficiaireId: string; affectation: Dossier['affectations'][number]; aujourdHui: Date };

/** Hours written for a person without a phone; they count once the person, or a named helper, has said yes. */
export function SaisieHeuresPour({ beneficiaireId, affectation, aujourdHui }: Props) {
  const attendues = affectation.heures.filter((h) => !h.accordLe);
  const fin = affectation.finLe && affectation.finLe < aujourdHui ? affectation.finLe : aujourdHui;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card>
        <Form action={saisirHeuresPourAction} submit="Noter ces heures">
          <Hidden name="beneficiaireId" value={beneficiaireId} />
          <Hidden name="affectationId" value={affectation.id} />
          <DateField name="date" label="Jour" min={jourIso(affectation.debutLe)} max={jourIso(fin)} />
          <TextField
            name="minutes"
            label="Durée"
            hint="Par exemple 2 ou 2 h 30."
            inputMode="text"
            maxLength={30}
          />
        </Form>
      </Card>
      {attendues.length === 0 ? (
        <Notice>
          Ces heures comptent quand la personne a dit oui. Elle le dit dans son espace, ou ici avec quelqu’un
          qui l’aide.
        </Notice>
      ) : (
        <Card>
          <Form
            action={accorderPourUneAideAction}
            submit="Noter son accord"
            intro={
              <>
                <h2 className="text-xl">Son accord, avec une aide</h2>
                <ul className="list-disc pl-5">
                  {attendues.map((h) => (
                    <li key={h.id}>
                      {jourCourt(h.date)} : {dureeEnLettres(h.minutes)}
                    </li>
                  ))}
                </ul>
              </>
            }
          >
            <Hidden name="beneficiaireId" value={beneficiaireId} />
            {attendues.map((h) => (
              <Hidden key={h.id} name="heuresIds" value={h.id} />
            ))}
            {attendues.map((h) => (
              <Hidden key={h.id} name="versions" value={String(h.version)} />
            ))}
            <TextField name="nomAidant" label="Qui aide la personne à répondre ?" maxLength={120} />
            <Checkbox
              name="accordAidant"
              label="La personne est d’accord pour que cette aide réponde avec elle"
            />
          </Form>
        </Card>
      )}
    </div>
  );
}
