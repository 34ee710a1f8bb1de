import { Form } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choice';
import { Hidden } from '@/components/ui/field';
import { PageTitle, Section } from '@/components/ui/page';
import { effacerDonneesAction } from '@/lib/beneficiaires/actions';

/** What goes, what stays without a name, what to keep first; then the one thing that cannot be undone. */
export function EraseScreen({ beneficiaireId }: { beneficiaireId: string }) {
  return (
    <>
      <PageTitle
        title="Tout effacer"
        lead="C’est votre droit. On ne demande pas pourquoi."
        back={{ href: '/beneficiaire/moi', label: 'Moi' }}
      />
      <Section title="Avant, gardez ce qui est à vous">
        <p>Votre passeport et vos données ne pourront plus être téléchargés après.</p>
        <ButtonLink href="/beneficiaire/passeport" variant="secondary" full>
          Voir mon passeport
        </ButtonLink>
        <ButtonLink href="/api/mes-donnees" variant="secondary" full>
          Télécharger mes données
        </ButtonLink>
      </Section>
      <Section title="Ce qui part tout de suite">
        <ul className="list-disc pl-6">
          <li>Votre nom, votre téléphone, votre e-mail, votre date de naissance.</li>
          <li>Vos réponses, vos besoins, vos mots.</li>
          <li>Vos demandes et vos missions en cours. Vos places vont à d’autres.</li>
          <li>Votre contrat, vos étapes et vos rendez-vous ici. Vos droits ne changent pas.</li>
          <li>Votre passeport. Ses liens et ses QR codes ne marchent plus.</li>
          <li>Les messages reçus, votre carte, vos connexions. Votre espace est fermé.</li>
        </ul>
      </Section>
      <Section title="Ce qui reste, sans votre nom">
        <ul className="list-disc pl-6">
          <li>Vos heures confirmées, vos missions et vos demandes, comptées dans les totaux.</li>
          <li>Rien n’y dit que c’était vous.</li>
          <li>La trace de ce qui a été fait dans votre dossier : des dates et des numéros.</li>
        </ul>
        <p>
          L’association et votre accompagnateur apprennent qu’une personne part. Le message ne dit pas qui.
        </p>
      </Section>
      <Card tone="argile">
        <div className="grid gap-4">
          <p className="font-semibold">On ne peut pas revenir en arrière.</p>
          <Form action={effacerDonneesAction} submit="Tout effacer" submitVariant="danger">
            <Hidden name="beneficiaireId" value={beneficiaireId} />
            <Checkbox name="compris" label="J’ai compris. Je veux tout effacer, pour toujours." />
          </Form>
        </div>
      </Card>
    </>
  );
}
