import { Form } from '@/components/form/form';
import { Select } from '@/components/ui/choice';
import { DateField, Hidden } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { jourIso } from '@/lib/dates';
import { nommerUnOrganisme, nommerUnReferent } from '@/lib/parcours/actions/departement';
import type { PersonneANommer } from '@/lib/parcours/commands/lecture-nomination';
import type { OrganismeNommable, ReferentNommable } from '@/lib/parcours/queries/nomination';
import { charge } from './charge';

type Props = { personne: PersonneANommer; depuis: string | undefined; jour: Date };

/** What both ways of naming ask: whom, and since when. */
function Depuis({ personne, depuis, jour }: Props) {
  return (
    <>
      <Hidden name="beneficiaireId" value={personne.id} />
      {depuis && <Hidden name="depuis" value={depuis} />}
      <DateField
        name="le"
        label="Depuis quel jour"
        max={jourIso(jour)}
        defaultValue={jourIso(jour)}
        required
      />
    </>
  );
}

/** Names an organisme, in which somebody else says who accompanies. */
function NommerOrganisme({ organismes, ...props }: Props & { organismes: readonly OrganismeNommable[] }) {
  return (
    <Section title="Ou nommer un organisme, qui choisira">
      <Form action={nommerUnOrganisme} submit="Nommer cet organisme">
        <Select
          name="organismeId"
          label="Organisme"
          hint="Une personne de cet organisme y choisit le référent. Vous dites qui choisit sur la page de chaque référent."
          emptyLabel="Choisir"
          required
          options={organismes.map((o) => ({
            value: o.id,
            label: o.choisit ? o.nom : `${o.nom} – personne n’y choisit encore`,
            group: TYPES_ORGANISME[o.type],
          }))}
        />
        <Depuis {...props} />
        <p className="text-encre-douce">
          La personne reçoit un message, et un autre quand son référent est choisi. Jusque-là, elle reste dans
          la liste des personnes sans référent.
        </p>
      </Form>
    </Section>
  );
}

/** Chooses who accompanies a person, and since when. `depuis`: the caseload to go back to. */
export function Nommer({
  referents,
  organismes,
  ...props
}: Props & { referents: readonly ReferentNommable[]; organismes: readonly OrganismeNommable[] }) {
  const actuel = props.personne.suivis[0]?.referent?.id;
  return (
    <>
      <Form action={nommerUnReferent} submit="Nommer ce référent">
        <Select
          name="referentId"
          label="Référent"
          hint="Par organisme, puis par nom."
          emptyLabel="Choisir"
          required
          options={referents
            .filter((r) => r.id !== actuel)
            .map((r) => ({
              value: r.id,
              label: `${r.nom} – ${charge(r.accompagnees)}`,
              group: `${r.organisme} (${TYPES_ORGANISME[r.type]})`,
            }))}
        />
        <Depuis {...props} />
        <p className="text-encre-douce">
          La personne et le référent reçoivent un message. Un ancien référent peut encore lire le dossier
          pendant 30 jours.
        </p>
      </Form>
      <NommerOrganisme organismes={organismes} {...props} />
    </>
  );
}
