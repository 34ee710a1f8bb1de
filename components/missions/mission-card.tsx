import type { ReactNode } from 'react';
import { Pictogramme } from '@/components/pictogramme/pictogramme';
import { Card } from '@/components/ui/card';
import { DOMAINES } from '@/lib/missions/domaine';
import { phrasePlaces, phraseQuand, type MissionResume } from '@/lib/missions/vue';
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
  mission: MissionResume;
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
      <p className="flex items-center gap-2 text-encre-douce">
        <span className="text-sapin">
          <Pictogramme nom={mission.domaine} />
        </span>
        {DOMAINES[mission.domaine].label}
      </p>
      <Heading className="mt-2 text-xl">
        <a
          href={href}
          className="underline-offset-4 after:absolute after:inset-0 after:rounded-card hover:underline"
        >
          {mission.titre}
        </a>
      </Heading>
      <ul className="mt-2 grid gap-1">
        <Ligne nom="lieu">{ou}</Ligne>
        <Ligne nom="horloge">{phraseQuand(mission.creneaux)}</Ligne>
        <Ligne nom="personnes">{phrasePlaces(mission)}</Ligne>
      </ul>
      {reasons.length > 0 && (
        <div className="mt-3 rounded-field bg-mousse p-3">
          <p className="sr-only">Pourquoi cette mission pour vous :</p>
          <Reasons reasons={reasons.slice(0, 3)} />
        </div>
      )}
      <p className="mt-3 text-encre-douce">{mission.association.nom}</p>
      {children}
    </Card>
  );
}

function Ligne({ nom, children }: { nom: string; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <span className="mt-0.5 text-encre-douce">
        <Pictogramme nom={nom} />
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
