import { InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/page';
import { retirerConsentementAction } from '@/lib/beneficiaires/actions';
import type { Profil } from '@/lib/beneficiaires/queries';
import { jourDe, jourEnLettres } from '@/lib/dates';
import { ConsentText } from './consent-text';

/** The consent that was given, word for word, and the button that ends it. */
export function ConsentReview({ profil }: { profil: Profil }) {
  if (!profil.accord) return null;
  const { donneLe, versionTexte } = profil.accord;
  return (
    <>
      <PageTitle
        title="Mon accord"
        lead={`Vous avez dit oui le ${jourEnLettres(jourDe(donneLe))}.`}
        back={{ href: '/beneficiaire/moi', label: 'Moi' }}
      />
      <Card tone="argile">
        <div className="grid gap-4">
          <p className="font-semibold">Vous pouvez arrêter maintenant. On ne demande pas pourquoi.</p>
          <p>Vos demandes, vos missions et vos partages s’arrêtent tout de suite. Vous pourrez revenir.</p>
          <InlineForm
            action={retirerConsentementAction}
            hidden={{ beneficiaireId: profil.id }}
            label="J’arrête"
            variant="danger"
            full
          />
        </div>
      </Card>
      <ConsentText version={versionTexte} />
    </>
  );
}
