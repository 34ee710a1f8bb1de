import type { ReactNode } from 'react';
import { Pictogramme } from '@/components/pictogramme/pictogramme';
import { Card } from '@/components/ui/card';
import { DOMAINES } from '@/lib/missions/domaine';
import { phrasePlaces, phraseQuand, type MissionEnCarte } from '@/lib/missions/vue';
import { Reasons } from './reasons';

/**
 * A mission in a list: one link, and the whole card leads there. `lieu` says where in words when more than the
 * commune is known (« Viriat, à 3 km »); `reasons` are the reader's own (three at most are shown).
 */
export function MissionCard({
  mission,
  href = `/missions/${mission.id}`,
  lieu,
  reasons = [],
  heading: Heading = 'h2',
  children,
}: {
  mission: MissionEnCarte;
  href?: string;
  lieu?: string;
  reasons?: readonly string[];
  heading?: 'h2' | 'h3';
  /** A badge or a word of the reader's own, under the card's text. */
  children?: ReactNode;
}) {
  const ou = mission.aDistance === 'TOTALE' ? 'Chez vous, à distance' : (lieu ?? mission.commune.nom);
  return (
    <Card as="article">
      <p className="domaine">
        <Pictogramme nom={mission.domaine} />
        {DOMAINES[mission.domaine].label}
      </p>
      <Heading className="mt-2 text-xl">
        <a href={href} className="carte-lien">
          {mission.titre}
        </a>
      </Heading>
      <ul className="faits">
        <li className="ou">{ou}</li>
        <li className="quand">{phraseQuand(mission.creneaux)}</li>
        <li className="places">{phrasePlaces(mission)}</li>
      </ul>
      {reasons.length > 0 && (
        <div className="mt-3 rounded-field bg-mousse p-3">
          <p className="sr-only">Pourquoi cette mission pour vous :</p>
          <Reasons reasons={reasons.slice(0, 3)} />
        </div>
      )}
      <p className="mt-3 text-encre-douce">{mission.association.nom}</p>
      {children}
    </Card>
  );
}
