import { Form, InlineForm } from '@/components/form/form';
import { Checkbox } from '@/components/ui/choice';
import { Confirm } from '@/components/ui/confirm';
import { Hidden } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { PrintButton } from '@/components/ui/print-button';
import { changerCoordonneesAction, creerCarteAction, revoquerCarteAction } from '@/lib/comptes/actions';
import type { CarteNeuve } from '@/lib/comptes/commands/acces';
import type { AccesVue } from '@/lib/comptes/queries';
import { jourCourt, jourDe } from '@/lib/dates';
import { PaperCard } from './paper-card';
import { ContactFields } from './person-fields';

type Props = { acces: AccesVue; neuve: CarteNeuve | null; telephone: string | null };

function Carte({ acces, neuve, telephone }: Props) {
  const beneficiaireId = acces.id;
  const enService = acces.cartes[0];
  const creer = (label: string) => (
    <InlineForm
      action={creerCarteAction}
      hidden={{ beneficiaireId }}
      label={label}
      variant={enService ? 'secondary' : 'primary'}
    />
  );
  if (!enService) return creer('Faire une carte');
  return (
    <>
      {neuve ? (
        <>
          <PaperCard prenom={acces.user.prenom} {...neuve} telephone={telephone} />
          <PrintButton>Imprimer la carte</PrintButton>
          <p className="a-l-ecran">
            Imprimez maintenant : dans dix minutes, le code ne se verra plus. Il n’est gardé nulle part.
          </p>
        </>
      ) : (
        <p>
          Une carte est en service depuis le {jourCourt(jourDe(enService.creeLe))}. Son code ne se voit plus.
        </p>
      )}
      <div className="a-l-ecran">
        <Confirm label="Carte perdue ou abîmée">
          <p>L’ancienne carte cesse de marcher tout de suite.</p>
          <div className="flex flex-wrap gap-3">
            {creer('Faire une nouvelle carte')}
            <InlineForm
              action={revoquerCarteAction}
              hidden={{ beneficiaireId }}
              label="Annuler la carte seulement"
              variant="danger"
            />
          </div>
        </Confirm>
      </div>
    </>
  );
}

/** How a person comes in: the card, the address, the number; all of it mended here. */
export function PersonAccess(props: Props) {
  const { acces } = props;
  return (
    <>
      <Section title="La carte en papier">
        <Carte {...props} />
      </Section>
      <div className="a-l-ecran">
        <Section title="Téléphone et e-mail">
          <Form action={changerCoordonneesAction} submit="Enregistrer">
            <Hidden name="beneficiaireId" value={acces.id} />
            <ContactFields email={acces.user.email} telephone={acces.user.telephone} />
            <Checkbox
              name="perdu"
              label="Le téléphone est perdu ou volé"
              hint="Toutes les connexions en cours se ferment."
            />
          </Form>
        </Section>
      </div>
    </>
  );
}
