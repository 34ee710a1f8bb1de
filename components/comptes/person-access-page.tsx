import { Done } from '@/components/ui/done';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import type { RoleConnecte } from '@/lib/auth/acteur';
import { ESPACES } from '@/lib/auth/espaces';
import type { CarteNeuve } from '@/lib/comptes/commands/acces';
import type { AccesVue } from '@/lib/comptes/queries';
import { PersonAccess } from './person-access';

const FAIT = {
  invite: 'Le compte est ouvert. La personne reçoit un message.',
  'sans-adresse': 'Le compte est ouvert. Faites maintenant une carte pour cette personne.',
  carte: 'La carte est prête. Imprimez-la.',
  annulee: 'La carte est annulée. Elle ne marche plus.',
  coordonnees: 'C’est enregistré.',
};

/** The same page for the référent and the coordination. `telephone`: whom to call when the card is lost. */
export function PersonAccessPage(props: {
  role: RoleConnecte;
  acces: AccesVue;
  neuve: CarteNeuve | null;
  telephone: string | null;
  fait: string | undefined;
}) {
  const { acces } = props;
  const { prenom, nom } = acces.user;
  return (
    <FormColumn>
      <div className="a-l-ecran grid gap-4">
        <PageTitle
          title="Carte et coordonnées"
          lead={`${prenom} ${nom}`}
          back={{
            href: `${ESPACES[props.role].accueil}/personnes/${acces.id}`,
            label: `${prenom} ${nom}`,
          }}
        />
        <Done code={props.fait} messages={FAIT} />
      </div>
      <PersonAccess acces={acces} neuve={props.neuve} telephone={props.telephone} />
    </FormColumn>
  );
}
