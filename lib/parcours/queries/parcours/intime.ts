import 'server-only';
import type { Parcours } from '../parcours';

/**
 * What the Département does not read, even with a motive: needs, wishes, missions put forward and what was answered, hours and
 * weeks, notes, the word of a former référent, what the person asked.
 */
export function sansLIntime(parcours: Parcours): Parcours {
  return {
    ...parcours,
    personne: { ...parcours.personne, besoins: [], besoinsLibres: null },
    suivis: parcours.suivis.map((s) => ({ ...s, relais: null })),
    missions: parcours.missions.map((m) => ({
      ...m,
      ...{ compteId: null, proposeLe: null, accordLe: null, minutes: null },
    })),
    ...{ envies: [], propositions: [], faits: [], notes: [], demandes: [] },
  };
}
