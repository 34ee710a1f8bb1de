import { Form } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Hidden, TextArea } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { ajouterMesMotsAuBilan } from '@/lib/parcours/actions/fin';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { BilanLu } from './bilan-lu';

/** The end of my accompaniment, with my own words. Nothing while it goes on. */
export function MonBilan({ parcours: { personne } }: { parcours: Parcours }) {
  const { fin } = personne;
  if (!fin) return null;
  return (
    <Section title="Mon bilan">
      <Card>
        <p className="mb-3">
          Votre accompagnement est terminé. Vos missions, vos heures et votre passeport restent à vous.
        </p>
        <BilanLu fin={fin} sien="Avec mes mots" />
        <Form
          fold={fin.motsPersonne ? 'Changer mes mots' : 'Ajouter mes mots'}
          action={ajouterMesMotsAuBilan}
          submit="Enregistrer mes mots"
        >
          <Hidden name="finId" value={fin.id} />
          <TextArea
            name="motsPersonne"
            label="Ce que je veux ajouter"
            hint="La personne qui vous accompagnait lit ces mots. Vous pouvez les changer ou les enlever."
            required={false}
            defaultValue={fin.motsPersonne ?? undefined}
            maxLength={1000}
          />
        </Form>
      </Card>
    </Section>
  );
}
