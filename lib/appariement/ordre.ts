import type { MissionAppariable, ProfilAppariable } from './appariable';
import type { Poids } from './poids';
import { noter, type Note } from './score';
import { varier } from './variete';

export type Notee<M> = Note & { mission: M };
/** A mission in a person's list. `decouverte` = it stands there so that its association is seen too. */
export type Rang<M> = { mission: M; decouverte: boolean };

/** Each mission with its note, in the order in which they came. */
export function noterToutes<M extends MissionAppariable>(
  profil: ProfilAppariable,
  missions: readonly M[],
  poids: Poids,
): Notee<M>[] {
  return missions.map((mission) => ({ mission, ...noter(profil, mission, poids) }));
}

/** Those that suit, in the order in which the person reads them (`varier`). `graine` names the person. */
export function ranger<M extends MissionAppariable>(notees: readonly Notee<M>[], graine: string): Rang<M>[] {
  const classees = notees
    .filter(({ manques }) => manques === 0)
    .map(({ mission, total, genes }) => ({
      ...{ id: mission.id, associationId: mission.associationId },
      ...{ total, genes, mission },
    }));
  return varier(classees, graine).map(({ classee: { mission }, decouverte }) => ({ mission, decouverte }));
}

/** The whole way: `score` without words, then the order of a person's list. */
export function ordonner<M extends MissionAppariable>(
  profil: ProfilAppariable,
  missions: readonly M[],
  poids: Poids,
  graine: string,
): Rang<M>[] {
  return ranger(noterToutes(profil, missions, poids), graine);
}
