import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import type { Departement } from '@/lib/generated/prisma/client';
import { modifierLeDepartement } from '@/lib/territoires/actions';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { faitsManquants } from '@/lib/territoires/departement';

/** What is still to be said, with the way to say it. Nothing when all is there. */
export function MissingFacts({ departement }: { departement: Departement }) {
  const missing = faitsManquants(departement);
  if (missing.length === 0) return null;
  return (
    <Notice tone="todo" title="Des pages publiques attendent vos informations">
      <p>Il reste à compléter : {missing.join(', ')}.</p>
      <a className="lien inline-flex min-h-11 items-center font-semibold" href="/departement/parametres">
        Compléter les informations du Département
      </a>
    </Notice>
  );
}

/** All that public pages say of the Département, in one form. */
export function DepartmentForm({ departement: d }: { departement: Departement }) {
  return (
    <div className="max-w-lg">
      <Form action={modifierLeDepartement} submit="Garder ces informations">
        <ReadVersion version={d.version} relire="/departement/parametres" />
        <Section title="Le nom du Département">
          <TextField name="nom" label="Nom" required maxLength={80} defaultValue={d.nom} />
          <TextField
            name="nomAvecDe"
            label="Après « Département »"
            hint="Par exemple : de la Savoie."
            required
            maxLength={90}
            defaultValue={d.nomAvecDe}
          />
          <TextField
            name="nomAvecDans"
            label="Après « le bénévolat »"
            hint="Par exemple : en Savoie."
            required
            maxLength={90}
            defaultValue={d.nomAvecDans}
          />
          <TextField
            name="nomDispositif"
            label="Nom du dispositif"
            required
            maxLength={120}
            defaultValue={d.nomDispositif}
          />
        </Section>
        <Section title="Comment vous joindre">
          <TextField
            name="telephone"
            type="tel"
            label="Téléphone"
            hint="Il est sur chaque page, sauf quand un territoire a le sien."
            defaultValue={d.telephone ? telephoneAffiche(d.telephone) : ''}
          />
          <TextField name="courriel" type="email" label="E-mail" defaultValue={d.courriel ?? ''} />
          <TextField name="adresse" label="Adresse" maxLength={200} defaultValue={d.adresse ?? ''} />
          <p>
            Le formulaire de contact demande le numéro du département. La bonne réponse est{' '}
            <strong>{d.code}</strong>.
          </p>
        </Section>
        <Section title="Les mentions légales">
          <TextField
            name="editeur"
            label="Éditeur du site"
            hint="La collectivité qui publie, avec son SIREN."
            maxLength={200}
            defaultValue={d.editeur ?? ''}
          />
          <TextField
            name="directionPublication"
            label="Direction de la publication"
            hint="Prénom, nom et fonction."
            maxLength={120}
            defaultValue={d.directionPublication ?? ''}
          />
          <TextArea
            name="hebergeur"
            label="Hébergeur"
            hint="Nom, adresse et téléphone."
            rows={3}
            maxLength={300}
            defaultValue={d.hebergeur ?? ''}
          />
          <TextField
            name="courrielDpo"
            type="email"
            label="E-mail du délégué à la protection des données"
            defaultValue={d.courrielDpo ?? ''}
          />
          <TextField
            name="courrielAccessibilite"
            type="email"
            label="E-mail pour l’accessibilité du site"
            defaultValue={d.courrielAccessibilite ?? ''}
          />
        </Section>
      </Form>
    </div>
  );
}
