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

/** A mission that somebody has put aside, and what the reason was about on that day. */
export type Ecartee = {
  missionId: string;
  motif: MotifEcart | null;
  /** Kilometres from home to it, null in one's own commune; `lieuSur` = they can be told. */
  loinKm: number | null;
  lieuSur: boolean;
  domaine: Domaine | null;
  demiJournees: readonly DemiJournee[];
  mission: { associationId: string; commune: { code: string; nom: string } };
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
export function apprendre(ecartees: readonly Ecartee[]): Appris {
  const loin = ecartees.flatMap((e) => e.loinKm ?? []);
  return {
    loinKm: loin.length > 0 ? Math.min(...loin) : null,
    domaines: [...new Set(ecartees.flatMap((e) => e.domaine ?? []))],
    associations: [
      ...new Set(ecartees.filter((e) => e.motif === 'ASSOCIATION').map((e) => e.mission.associationId)),
    ],
    moments: ecartees.map((e) => e.demiJournees).filter((d) => d.length > 0),
  };
}

/** What a reason is about, to be kept with it: only what this reason needs. */
export function retenir(
  motif: MotifEcart | null,
  chezSoi: Lieu,
  mission: Lieu & { domaine: Domaine; creneaux: readonly { demiJournee: DemiJournee }[] },
): Pick<Ecartee, 'loinKm' | 'lieuSur' | 'domaine'> & { demiJournees: DemiJournee[] } {
  const { km, memeCommune, sur } = trajet(chezSoi, mission);
  // In one's own commune, kilometres between two points of a map tell nothing.
  const loin = motif === 'TROP_LOIN' && !memeCommune;
  return {
    loinKm: loin ? km : null,
    lieuSur: loin && sur,
    domaine: motif === 'DOMAINE' ? mission.domaine : null,
    demiJournees: motif === 'MOMENTS' ? [...new Set(mission.creneaux.map((c) => c.demiJournee))].sort() : [],
  };
}

/** What a mission has in common with those put aside, so that it comes after the others; each is told when it is read. */
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
        'c’est loin, comme une mission que vous avez mise de côté',
        'c’est loin, comme une mission qu’elle a mise de côté',
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

const RIEN_DE_PLUS = 'Elle n’est plus dans votre liste.';

/** What a mission put aside changes in the next lists, in one sentence to the person. */
export function phraseApprise({ motif, loinKm, lieuSur, domaine, demiJournees, mission }: Ecartee): string {
  if (loinKm !== null)
    return lieuSur
      ? `Les missions à ${Math.max(1, Math.round(loinKm))} km ou plus viennent après les autres.`
      : `Les missions aussi loin que celle-ci, ${avecA(mission.commune.nom)}, viennent après les autres.`;
  if (domaine) return `Les missions du domaine ${DOMAINES[domaine].label} viennent après les autres.`;
  if (motif === 'ASSOCIATION') return 'Les missions de cette association viennent après les autres.';
  if (demiJournees.length > 0) {
    const quand = enumerer(demiJournees.map((d) => `le ${demiJournee(d).label}`));
    return `Les missions qui ont lieu seulement ${quand} viennent après les autres.`;
  }
  return RIEN_DE_PLUS;
}
