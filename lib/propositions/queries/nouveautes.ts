import 'server-only';
import { setImmediate as laisserPasser } from 'node:timers/promises';
import type { MissionAppariable } from '@/lib/appariement/appariable';
import { conditionsManquantes } from '@/lib/appariement/condition';
import { lireMissions, type Publiees } from '@/lib/appariement/queries/lecture';
import { lirePlusieurs } from '@/lib/appariement/queries/personne';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { personnesQuiCherchent } from '../policy';

type Referent = ActeurDe<'REFERENT'>;
/** People read at once: what is held in memory does not follow the length of the caseload. */
const LOT = 100;

/** The missions of a Département that were put online between two instants and are still open. */
export const missionsNouvelles = (departementCode: string, publiees: Publiees, now: Date) =>
  lireMissions(departementCode, null, jourDe(now), publiees);

/**
 * Which of these missions are in reach of somebody of the référent's caseload, and of whom: no hard condition missing, not
 * put aside, no wish and no proposal yet. Three statements for a hundred people; who is on a break, has stopped, or has not
 * answered the five questions is not counted. By mission: ids of people, in no order.
 */
export async function aPorteeDeMesPersonnes(
  acteur: Referent,
  missions: readonly MissionAppariable[],
  now: Date,
): Promise<Map<string, string[]>> {
  const aPortee = new Map<string, string[]>();
  if (missions.length === 0) return aPortee;
  const gens = await db.beneficiaire.findMany({
    where: personnesQuiCherchent(acteur, now),
    select: { id: true },
  });
  for (let i = 0; i < gens.length; i += LOT) {
    const ids = gens.slice(i, i + LOT).map((g) => g.id);
    const [lues, propositions] = await Promise.all([
      lirePlusieurs(acteur, ids, now),
      db.proposition.findMany({
        where: { beneficiaireId: { in: ids }, missionId: { in: missions.map((m) => m.id) } },
        select: { beneficiaireId: true, missionId: true },
      }),
    ]);
    const deja = new Set(propositions.map((p) => `${p.beneficiaireId} ${p.missionId}`));
    for (const [id, { profil, demandes, ecartees }] of lues)
      for (const m of missions) {
        if (demandes.has(m.id) || ecartees.has(m.id) || deja.has(`${id} ${m.id}`)) continue;
        if (conditionsManquantes(profil, m).length > 0) continue;
        const siennes = aPortee.get(m.id);
        if (siennes) siennes.push(id);
        else aPortee.set(m.id, [id]);
      }
    // A large caseload is arithmetic for a while: other requests pass.
    await laisserPasser();
  }
  return aPortee;
}
