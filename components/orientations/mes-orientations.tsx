import { Card } from '@/components/ui/card';
import { Section } from '@/components/ui/page';
import type { OrientationVue } from '@/lib/orientations/queries';
import { OrientationLue } from './orientation-lue';

/** What was asked of the Département about who accompanies me, and what it decided; nothing when nothing was. */
export function MesOrientations({ orientations }: { orientations: readonly OrientationVue[] }) {
  if (orientations.length === 0) return null;
  return (
    <Section title="Changer d’organisme" listen>
      <p>
        Un autre organisme a été demandé pour vous. Vous lisez pourquoi, et ce que le Département a décidé.
      </p>
      <ul className="grid gap-4">
        {orientations.map((o) => (
          <Card as="li" key={o.id}>
            <OrientationLue orientation={o} />
          </Card>
        ))}
      </ul>
    </Section>
  );
}
