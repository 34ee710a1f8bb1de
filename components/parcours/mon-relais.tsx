import { Card } from '@/components/ui/card';
import { Section } from '@/components/ui/page';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { RelaisLu } from './relais-lu';

/** What the person's former accompagnateur wrote for the next one; nothing before it is written. */
export function MonRelais({ parcours }: { parcours: Parcours }) {
  const ecrits = parcours.suivis.filter((s) => s.relais);
  if (ecrits.length === 0) return null;
  return (
    <Section title="Le mot de relais" listen>
      <p>Qui vous accompagnait avant a écrit ces mots pour la suite. Votre accompagnateur les lit aussi.</p>
      <ul className="grid gap-4">
        {ecrits.map((s) => (
          <Card as="li" key={s.id}>
            <RelaisLu suivi={s} />
          </Card>
        ))}
      </ul>
    </Section>
  );
}
