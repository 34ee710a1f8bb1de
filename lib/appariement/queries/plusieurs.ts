import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import type { MissionAppariable } from '../appariable';
import { score, type Appariement } from '../score';
import { lirePlusieurs } from './personne';
import { poidsEnVigueur } from './poids';

/**
 * How one mission suits each of these people, as this actor may know them, in a constant number of statements: by
 * person, in no order. Nobody is compared with anybody. Who is out of the actor's reach is left out.
 */
export async function missionPourPlusieurs(
  acteur: Acteur & { departementCode: string },
  mission: MissionAppariable,
  beneficiaireIds: readonly string[],
  now: Date,
): Promise<Map<string, Appariement>> {
  const [personnes, { poids }] = await Promise.all([
    lirePlusieurs(acteur, beneficiaireIds, now),
    poidsEnVigueur(acteur.departementCode),
  ]);
  return new Map([...personnes].map(([id, { profil }]) => [id, score(profil, mission, poids)]));
}
