import { Form } from '@/components/form/form';
import { Hidden, TextField } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { commencerAideAction, nommerAidantAction } from '@/lib/beneficiaires/actions';
import type { Profil } from '@/lib/beneficiaires/queries';

/** Who helps in general, and who holds the pen now. */
export function MyHelp({ profil, aide }: { profil: Profil; aide: boolean }) {
  return (
    <>
      {!aide && (
        <Section title="Quelqu’un m’aide en ce moment">
          <p>
            Une personne est à côté de vous et écrit avec vous ? Donnez son nom. Il est gardé avec ce que vous
            faites ensemble.
          </p>
          <p>Pendant ce temps, on ne peut ni dire oui à un contrat, ni effacer vos données.</p>
          <Form action={commencerAideAction} submit="Commencer avec cette personne" submitVariant="secondary">
            <TextField
              name="nom"
              label="Le prénom et le nom de qui m’aide"
              maxLength={80}
              autoComplete="off"
            />
          </Form>
        </Section>
      )}
      <Section title="Quelqu’un m’aide">
        <Form action={nommerAidantAction} submit="Garder ce nom" submitVariant="secondary">
          <Hidden name="beneficiaireId" value={profil.id} />
          <TextField
            name="nomAidant"
            label="Son prénom et son nom"
            hint="Cette personne peut dire oui pour moi à mes heures. Vide : personne ne m’aide."
            required={false}
            maxLength={80}
            autoComplete="off"
            defaultValue={profil.nomAidant ?? ''}
          />
        </Form>
      </Section>
    </>
  );
}
