import { Form, InlineForm } from '@/components/form/form';
import { Radios } from '@/components/ui/choice';
import { Hidden } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { ecarterMissionAction, remettreMissionAction } from '@/lib/appariement/actions';
import { MOTIFS_ECART } from '@/lib/appariement/appris';

const MOTIFS = [
  { value: '', label: 'Je préfère ne pas le dire', hint: 'Seule cette mission quitte votre liste.' },
  ...Object.entries(MOTIFS_ECART).map(([value, label]) => ({ value, label })),
];

/** « Pas pour moi »: puts a mission aside, with a reason or none; or takes it back. */
export function NotForMe({ missionId, ecartee }: { missionId: string; ecartee: boolean }) {
  return (
    <Section title={ecartee ? 'Vous l’avez mise de côté' : 'Pas pour vous ?'}>
      {ecartee ? (
        <>
          <p>Elle n’est plus dans votre liste. Vous pouvez changer d’avis.</p>
          <InlineForm
            action={remettreMissionAction}
            hidden={{ missionId }}
            label="La remettre dans ma liste"
            full
          />
        </>
      ) : (
        <>
          <p>
            Vous pouvez la mettre de côté. L’association et la coordination ne le voient pas. La personne qui
            vous accompagne lit la même liste que vous. On peut encore vous la proposer.
          </p>
          <Form
            fold="Pas pour moi"
            action={ecarterMissionAction}
            submit="Mettre de côté"
            submitVariant="secondary"
          >
            <Hidden name="missionId" value={missionId} />
            <Radios
              name="motif"
              legend="Pourquoi, si vous voulez le dire"
              hint="Avec une raison, les missions qui ressemblent à celle-ci viennent après les autres. Vous pouvez revenir en arrière."
              options={MOTIFS}
              defaultValue=""
            />
          </Form>
        </>
      )}
    </Section>
  );
}
