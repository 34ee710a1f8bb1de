import { demiJournee } from '@/lib/dates';
import type { DemiJournee, Domaine, MotifEcart } from '@/lib/generated/prisma/enums';
import { avecA } from '@/lib/langage/article';
import { enumerer } from '@/lib/langage/phrase';
import { DOMAINES } from '@/lib/missions/domaine';
import {
  depuisChezSoi,
  trajet,
  type Lieu,
  type MissionAppariable,
  type ProfilAppariable,
} from './appariable';
import { phrases, type Raison } from './raison';

/** Why « pas pour moi », in the person's words. */
export const MOTIFS_ECART: Record<MotifEcart, string> = {
  TROP_LOIN: 'C’est trop loin',
  DOMAINE: 'Ce domaine ne me plaît pas',
  MOMENTS: 'Ces moments ne me vont pas',
  ASSOCIATION: 'Pas avec cette association',
};

/** A mission that somebody has put aside. */
export type Ecartee = {
  missionId: string;
  motif: MotifEcart | null;
  mission: Lieu & { domaine: Domaine; associationId: string; demiJournees: readonly DemiJournee[] };
};

/** What the lists of a person have learned from the missions that they put aside. Lists, or null for nothing. */
export type Appris = {
  /** From this distance on it is too far, in km. */
  loinKm: number | null;
  domaines: readonly Domaine[];
  associations: readonly string[];
  /** Each mission's half-days: only those together were said not to suit. */
  moments: readonly (readonly DemiJournee[])[];
};
export const RIEN_APPRIS: Appris = { loinKm: null, domaines: [], associations: [], moments: [] };

/** What is learned, and only from a reason: without one, a mission is put aside and nothing more. */
export function apprendre(chezSoi: Lieu, ecartees: readonly Ecartee[]): Appris {
  const pour = (motif: MotifEcart) => ecartees.filter((e) => e.motif === motif).map((e) => e.mission);
  const loin = pour('TROP_LOIN')
    .map((m) => trajet(chezSoi, m))
    // In one's own commune, kilometres between two points of a map tell nothing.
    .filter((t) => !t.memeCommune)
    .map((t) => t.km);
  return {
    loinKm: loin.length > 0 ? Math.min(...loin) : null,
    domaines: [...new Set(pour('DOMAINE').map((m) => m.domaine))],
    associations: [...new Set(pour('ASSOCIATION').map((m) => m.associationId))],
    moments: pour('MOMENTS')
      .map((m) => m.demiJournees)
      .filter((d) => d.length > 0),
  };
}

/** A mission that has one of these comes after the others: its total counts for half, once for each. */
export const MOITIE = 0.5;

/** What a mission has in common with those put aside; each is told when it is read. */
export function genes(p: ProfilAppariable, m: MissionAppariable): (() => Raison)[] {
  const { loinKm, domaines, associations, moments } = p.appris;
  const liste: (() => Raison)[] = [];
  const dire = (code: string, personne: string, pro: string) =>
    liste.push(() => phrases(`appris:${code}`, 0, personne, pro));
  if (loinKm !== null && !depuisChezSoi(m)) {
    const t = trajet(p, m);
    if (!t.memeCommune && t.km >= loinKm)
      dire(
        'TROP_LOIN',
        'aussi loin que ce que vous trouvez trop loin',
        'aussi loin que ce qu’elle trouve trop loin',
      );
  }
  if (domaines.includes(m.domaine)) {
    const { label } = DOMAINES[m.domaine];
    dire(
      'DOMAINE',
      `un domaine qui ne vous plaît pas : ${label}`,
      `un domaine qui ne lui plaît pas : ${label}`,
    );
  }
  if (associations.includes(m.associationId))
    dire(
      'ASSOCIATION',
      'une association que vous avez mise de côté',
      'une association qu’elle a mise de côté',
    );
  const siens = m.creneaux.map((c) => c.demiJournee);
  if (siens.length > 0 && moments.some((l) => siens.every((d) => l.includes(d))))
    dire('MOMENTS', 'des moments qui ne vous vont pas', 'des moments qui ne lui vont pas');
  return liste;
}

/** What a mission put aside changes in the next lists, in one sentence to the person. */
export function phraseApprise({ motif, mission: m }: Ecartee, chezSoi: Lieu): string {
  switch (motif) {
    case 'TROP_LOIN': {
      const { km, memeCommune, sur } = trajet(chezSoi, m);
      if (memeCommune) return 'Elle n’est plus dans votre liste.';
      const loin = sur
        ? `à ${Math.max(1, Math.round(km))} km ou plus`
        : `aussi loin que cette mission, ${avecA(m.commune.nom)}`;
      return `Les missions ${loin} viennent après les autres.`;
    }
    case 'DOMAINE':
      return `Les missions du domaine ${DOMAINES[m.domaine].label} viennent après les autres.`;
    case 'ASSOCIATION':
      return 'Les missions de cette association viennent après les autres.';
    case 'MOMENTS': {
      if (m.demiJournees.length === 0) return 'Elle n’est plus dans votre liste.';
      const quand = enumerer([...new Set(m.demiJournees)].map((d) => `le ${demiJournee(d).label}`));
      return `Les missions qui ont lieu seulement ${quand} viennent après les autres.`;
    }
    case null:
      return 'Elle n’est plus dans votre liste.';
  }
}
