import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { arreterMonRemplacement, prevoirMonAbsence } from '@/lib/remplacements/actions';
import type { RemplacantPossible, RemplacementVu } from '@/lib/remplacements/queries';
import { AbsenceForm } from './absence-form';
import { Absences } from './absences';

const faits = (prevenus: string) => ({
  prevu: `Le remplacement est prévu. ${prevenus}`,
  arrete: `Le remplacement est arrêté. ${prevenus}`,
});
/** What was just done about an absence: on the Département's page, where both référents are told. */
export const FAIT_ABSENCE = faits('Les deux référents reçoivent un message.');

/** Where a référent tells an absence to come, and reads those of before. */
export function MyAbsences(props: {
  moi: string;
  remplacements: readonly RemplacementVu[];
  remplacants: readonly RemplacantPossible[];
  jour: Date;
  fait: string | string[] | undefined;
}) {
  const { moi, jour, remplacements } = props;
  const absences = remplacements.filter((r) => r.absentId === moi);
  const autres = remplacements.filter((r) => r.absentId !== moi);
  return (
    <Wide>
      <PageTitle title="Mes absences" back={{ href: '/referent', label: 'Mes personnes' }} />
      <Done code={props.fait} messages={faits('Votre collègue reçoit un message.')} />
      {absences.length > 0 && (
        <Section title="Qui me remplace">
          <Absences
            absences={absences}
            jour={jour}
            phrase={(a) => a.remplacant}
            arreter={arreterMonRemplacement}
          />
        </Section>
      )}
      {autres.length > 0 && (
        <Section title="Qui je remplace">
          <Absences absences={autres} jour={jour} phrase={(a) => a.absent} />
        </Section>
      )}
      <Section title="Prévoir une absence">
        {props.remplacants.length > 0 ? (
          <AbsenceForm
            action={prevoirMonAbsence}
            referentId={moi}
            remplacants={props.remplacants}
            jour={jour}
          />
        ) : (
          <EmptyState title="Personne d’autre dans votre organisme">
            Demandez au Département de choisir qui vous remplace : il peut le faire dans un autre organisme.
          </EmptyState>
        )}
      </Section>
    </Wide>
  );
}
