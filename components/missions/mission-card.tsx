import type { ReactNode } from 'react';
import { DESSINS } from '@/components/pictogramme/dessins';
import { DOMAINES } from '@/lib/missions/domaine';
import { phrasePlaces, phraseQuand, type MissionEnCarte } from '@/lib/missions/vue';
import { MissionFace, MissionFaces, type Face } from './mission-face';
import { Reasons } from './reasons';

/** `lieu` says where in words when more than the commune is known (« Viriat, à 3 km »). */
function faceDe(mission: MissionEnCarte, lieu: string = mission.commune.nom): Face {
  return {
    id: mission.id,
    titre: mission.titre,
    domaine: DOMAINES[mission.domaine].label,
    dessin: DESSINS[mission.domaine]!,
    ou: mission.aDistance === 'TOTALE' ? 'Chez vous, à distance' : lieu,
    quand: phraseQuand(mission.creneaux),
    places: phrasePlaces(mission),
    association: mission.association.nom,
  };
}

/**
 * A mission in a list: one link, and the whole card leads there. `reasons` are the reader's own (three at most are
 * shown).
 */
export function MissionCard({
  mission,
  href = `/missions/${mission.id}`,
  lieu,
  reasons = [],
  heading = 'h2',
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
  const raisons = reasons.length > 0 && (
    <div className="mt-3 rounded-field bg-mousse p-3">
      <p className="sr-only">Pourquoi cette mission pour vous :</p>
      <Reasons reasons={reasons.slice(0, 3)} />
    </div>
  );
  return (
    <MissionFace face={faceDe(mission, lieu)} href={href} heading={heading} reasons={raisons}>
      {children}
    </MissionFace>
  );
}

/** Public missions, one under the other. */
export function MissionList<M extends MissionEnCarte>(props: {
  missions: readonly M[];
  lieu?: (mission: M) => string;
}) {
  return <MissionFaces faces={props.missions.map((m) => faceDe(m, props.lieu?.(m)))} />;
}
