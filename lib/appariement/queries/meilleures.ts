import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import type { MissionAppariable } from '../appariable';
import { noterToutes } from '../ordre';
import { score, type Appariement } from '../score';
import { lireMissions } from './lecture';
import { lirePersonne } from './personne';
import { poidsEnVigueur } from './poids';

export type Meilleure = { mission: MissionAppariable; appariement: Appariement };

/**
 * For a batch: reads the open missions of a Département once, and answers how to find the best ones of one person after
 * another (a constant number of queries each), as this actor may know them. By total alone: what spreads them among
 * people comes after (`lib/propositions`). `sauf` = missions to leave out.
 * @throws NonTrouve from the answer, when the person is out of the actor's reach
 */
export async function lireMeilleures(
  acteur: Acteur,
  departementCode: string,
  now: Date,
): Promise<(beneficiaireId: string, combien: number, sauf: ReadonlySet<string>) => Promise<Meilleure[]>> {
  const [missions, { poids }] = await Promise.all([
    lireMissions(departementCode, null, jourDe(now)),
    poidsEnVigueur(departementCode),
  ]);
  return async (beneficiaireId, combien, sauf) => {
    const { profil, demandes } = await lirePersonne(acteur, beneficiaireId, now);
    const ouvertes = missions.filter((m) => !demandes.has(m.id) && !sauf.has(m.id));
    return noterToutes(profil, ouvertes, poids)
      .filter((n) => n.manques === 0)
      .sort((a, b) => b.total - a.total || (a.mission.id < b.mission.id ? -1 : 1))
      .slice(0, combien)
      .map(({ mission }) => ({ mission, appariement: score(profil, mission, poids) }));
  };
}
