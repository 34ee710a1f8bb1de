import type { ReactNode } from 'react';
import { DESSINS } from '@/components/pictogramme/dessins';
import { DOMAINES } from '@/lib/missions/domaine';
import { phraseOu, phrasePlaces, phraseQuand, type MissionEnCarte } from '@/lib/missions/vue';
import { estMarque, extrait, surligner, type Motif } from '@/lib/vocabulaire/surlignage';
import { MissionFace, MissionFaces, type Face } from './mission-face';

type EnCarte = MissionEnCarte & { textes?: string[] };

/** What was looked for is marked; when it stands in none of these, a sentence that says it comes along. */
function marquer(mission: EnCarte, motifs: readonly Motif[]) {
  const textes = {
    titre: mission.titre,
    domaine: DOMAINES[mission.domaine].label,
    association: mission.association.nom,
  };
  if (motifs.length === 0) return textes;
  const marques = {
    titre: surligner(textes.titre, motifs),
    domaine: surligner(textes.domaine, motifs),
    association: surligner(textes.association, motifs),
  };
  const phrase = Object.values(marques).some(estMarque) ? null : extrait(mission.textes ?? [], motifs);
  return { ...marques, ...(phrase ? { extrait: phrase } : {}) };
}

/**
 * `lieu` says where in words when more than the commune is known (« Viriat, à 3 km »); `motifs` = the words looked
 * for.
 */
function faceDe(mission: EnCarte, lieu: string = mission.commune.nom, motifs: readonly Motif[] = []): Face {
  return {
    id: mission.id,
    ...marquer(mission, motifs),
    dessin: DESSINS[mission.domaine]!,
    ou: phraseOu(mission.aDistance, lieu),
    quand: phraseQuand(mission.creneaux),
    places: phrasePlaces(mission),
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
  motifs = [],
  heading = 'h2',
  children,
}: {
  mission: EnCarte;
  href?: string;
  lieu?: string;
  reasons?: readonly string[];
  /** The words that were looked for. */
  motifs?: readonly Motif[];
  heading?: 'h2' | 'h3';
  /** A badge or a word of the reader's own, under the card's text. */
  children?: ReactNode;
}) {
  const face = { ...faceDe(mission, lieu, motifs), raisons: reasons.slice(0, 3) };
  return (
    <MissionFace face={face} href={href} heading={heading} listen>
      {children}
    </MissionFace>
  );
}

/** Public missions, one under the other. */
export function MissionList<M extends EnCarte>(props: {
  missions: readonly M[];
  lieu?: (mission: M) => string;
  /** The words that were looked for. */
  motifs?: readonly Motif[];
  /** The same as they were typed: the page of a mission marks them too. */
  q?: string;
}) {
  const faces = props.missions.map((m) => faceDe(m, props.lieu?.(m), props.motifs));
  const suffix = props.q ? `?q=${encodeURIComponent(props.q)}` : undefined;
  return <MissionFaces faces={JSON.stringify(faces)} suffix={suffix} />;
}
