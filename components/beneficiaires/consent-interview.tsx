import { Form } from '@/components/form/form';
import { Hidden } from '@/components/ui/field';
import { PageTitle } from '@/components/ui/page';
import { retirerConsentementAction } from '@/lib/beneficiaires/actions';
import type { Profil } from '@/lib/beneficiaires/queries';
import { jourDe, jourEnLettres } from '@/lib/dates';
import { avecDe } from '@/lib/langage/article';
import { ConsentText } from './consent-text';

/** The consent that a person gave, read beside them or on the telephone, and their « j’arrête », asked once more. */
export function ConsentInterview({
  profil,
  accord,
  dossier,
}: {
  profil: Profil;
  accord: NonNullable<Profil['accord']>;
  /** Address of the person's file. */
  dossier: string;
}) {
  const { prenom, email, telephone } = profil.user;
  return (
    <>
      <PageTitle
        title={`L’accord ${avecDe(prenom)}`}
        lead={`La personne a dit oui le ${jourEnLettres(jourDe(accord.donneLe))}.`}
        back={{ href: dossier, label: prenom }}
      />
      <Form
        fold="La personne dit qu’elle arrête"
        foldVariant="danger"
        action={retirerConsentementAction}
        submit="Oui, elle arrête"
        submitVariant="danger"
        intro={
          <div className="grid gap-2">
            <p className="font-semibold">Elle peut arrêter maintenant. On ne demande pas pourquoi.</p>
            <p>
              Ses demandes, ses missions et ses partages s’arrêtent tout de suite. Elle pourra revenir.{' '}
              {email || telephone
                ? 'Un message le lui dit.'
                : 'Elle est sans e-mail et sans téléphone ici : dites-lui que c’est fait.'}
            </p>
          </div>
        }
      >
        <Hidden name="beneficiaireId" value={profil.id} />
      </Form>
      <ConsentText version={accord.versionTexte} />
    </>
  );
}
