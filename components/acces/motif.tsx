import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { Hidden, TextArea } from '@/components/ui/field';
import { LONGUEUR_MOTIF } from '@/lib/acces/acces';
import { ouvrirUnParcours } from '@/lib/acces/actions';

/** Why an agent of the Département opens somebody's parcours: said first, and told to the person. */
export function Motif({ personneId }: { personneId: string }) {
  return (
    <>
      <p>
        Vous lisez ce parcours pendant une heure, sans rien y changer. La personne est prévenue tout de suite
        : elle lit votre prénom, l’heure et votre motif.
      </p>
      <Form action={ouvrirUnParcours} submit="Ouvrir pour une heure">
        <Hidden name="beneficiaireId" value={personneId} />
        <TextArea
          name="motif"
          label="Pourquoi ouvrez-vous ce parcours ?"
          hint="La personne lit ces mots. Rien sur la santé, pas de numéro de sécurité sociale."
          required
          rows={4}
          maxLength={LONGUEUR_MOTIF.max}
        />
        <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
      </Form>
    </>
  );
}
