import { Form, InlineForm } from '@/components/form/form';
import { Confirm } from '@/components/ui/confirm';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { PageTitle } from '@/components/ui/page';
import { jourIso } from '@/lib/dates';
import { corrigerHeuresAction, retirerHeuresAction } from '@/lib/heures/actions';
import { dureeAEcrire } from '@/lib/heures/duree';
import type { MesHeuresLigne } from '@/lib/heures/queries/benevole';

/** One line of hours to put right, or to take away. */
export function HoursCorrection({ ligne: l, jour }: { ligne: MesHeuresLigne; jour: Date }) {
  return (
    <>
      <PageTitle
        title="Corriger ces heures"
        lead={l.affectation.mission.titre}
        back={{ href: '/beneficiaire/heures', label: 'Mes heures' }}
      />
      <Form action={corrigerHeuresAction} submit="Garder la correction">
        <Hidden name="heuresId" value={l.id} />
        <DateField name="date" label="Quel jour ?" defaultValue={jourIso(l.date)} max={jourIso(jour)} />
        <TextField
          name="minutes"
          label="Combien de temps ?"
          hint="Par exemple : 2, ou 2 h 30."
          defaultValue={dureeAEcrire(l.minutes)}
          autoComplete="off"
        />
      </Form>
      <Confirm label="Enlever ces heures" variant="quiet">
        <p>Elles ne seront plus dans votre liste.</p>
        <InlineForm action={retirerHeuresAction} hidden={{ heuresId: l.id }} label="Oui, les enlever" full />
      </Confirm>
    </>
  );
}
