import type { MissionAppariable, ProfilAppariable } from './appariable';
import { genes } from './appris';
import { conditionsManquantes } from './condition';
import { MESURES } from './critere';
import { LISTE_CRITERES, type Poids } from './poids';
import { phrases, type Raison } from './raison';

/** How a mission suits a person. `total` only orders missions for this person; it is never shown. */
export type Appariement = {
  total: number;
  raisons: Raison[];
  /** What is not as the person would like, without keeping the mission out. */
  reserves: Raison[];
  /** Hard conditions that are missing. */
  ecarts: Raison[];
  eligible: boolean;
};

/**
 * The same without a word: `manques` = how many hard conditions are missing, `genes` = how many things it has in common
 * with missions put aside.
 */
export type Note = { total: number; manques: number; genes: number };

/** What `score` finds, without making a sentence: same total, same conditions. For the many missions not shown. */
export function noter(profil: ProfilAppariable, mission: MissionAppariable, poids: Poids): Note {
  let total = 0;
  for (const critere of LISTE_CRITERES)
    total += (MESURES[critere](profil, mission)?.part ?? 0) * poids[critere];
  return {
    total,
    manques: conditionsManquantes(profil, mission).length,
    genes: genes(profil, mission).length,
  };
}

/**
 * Scores one mission for one person: hard conditions first (`ecarts`; one of them and it is not eligible), then the
 * weighted criteria, the weightiest reason first, then what « pas pour moi » has taught (`genes`). Pure: the same input always gives the same answer.
 * `poids` are ≥ 0; only their ratios matter.
 */
export function score(profil: ProfilAppariable, mission: MissionAppariable, poids: Poids): Appariement {
  const raisons: Raison[] = [];
  const reserves: Raison[] = [];
  let total = 0;
  for (const critere of LISTE_CRITERES) {
    const mesure = MESURES[critere](profil, mission);
    if (!mesure) continue;
    const part = mesure.part * poids[critere];
    total += part;
    const { personne, pro } = mesure.contre ? mesure.contre() : mesure.dire();
    (mesure.contre ? reserves : raisons).push(phrases(critere, part, personne, pro));
  }
  raisons.sort((a, b) => b.part - a.part);
  const deja = genes(profil, mission).map((dire) => dire());
  const ecarts = conditionsManquantes(profil, mission).map((dire) => dire());
  return { total, raisons, reserves: [...deja, ...reserves], ecarts, eligible: ecarts.length === 0 };
}
