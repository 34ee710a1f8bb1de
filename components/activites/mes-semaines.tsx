import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/page';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { Planned } from './planned';
import { vousAvezDonne } from './vous-avez-donne';
import { Weeks } from './weeks';

/** My weeks, to read; they are written on the page of my hours. */
export function MesSemaines({ parcours, jour }: { parcours: Parcours; jour: Date }) {
  return (
    <Section title="Mes semaines" listen>
      <Planned contrats={parcours.contrats} jour={jour} />
      <Weeks faits={parcours.faits} jour={jour} donne={vousAvezDonne} />
      <div className="a-l-ecran">
        <ButtonLink href="/beneficiaire/heures#semaines" variant="secondary">
          Noter une activité
        </ButtonLink>
      </div>
    </Section>
  );
}
