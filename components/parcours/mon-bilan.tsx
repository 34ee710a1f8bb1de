import { Card } from '@/components/ui/card';
import { Section } from '@/components/ui/page';
import { ajouterMesMotsAuBilan } from '@/lib/parcours/actions/fin';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { BilanLu } from './bilan-lu';
import { MesMots } from './mes-mots';

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
        <MesMots
          action={ajouterMesMotsAuBilan}
          sur={{ nom: 'finId', id: fin.id }}
          mots={fin.motsPersonne}
          hint="La personne qui vous accompagnait lit ces mots. Vous pouvez les changer ou les enlever."
        />
      </Card>
    </Section>
  );
}
