import 'server-only';
import type { Parcours } from '../parcours';

/**
 * What the Département does not read, even with a motive: how to reach the person, needs, wishes, missions put forward and
 * what was answered, hours, weeks and what was planned for one, appointments, what was left aside, notes, the person's own
 * words, the word of a former référent, what the person asked.
 */
export function sansLIntime(parcours: Parcours): Parcours {
  return {
    ...parcours,
    personne: {
      ...parcours.personne,
      ...{ dateNaissance: null, telephone: null, email: null, besoins: [], besoinsLibres: null, fin: null },
    },
    suivis: parcours.suivis.map((s) => ({ ...s, relais: null })),
    contrats: parcours.contrats.map((c) => ({ ...c, cibleHebdo: null, textes: [] })),
    objectifs: parcours.objectifs.filter((o) => o.statut !== 'LAISSE'),
    // A day that has passed beside a step that is not done would read as late.
    actions: parcours.actions.filter((a) => a.statut !== 'LAISSEE').map((a) => ({ ...a, echeanceLe: null })),
    missions: parcours.missions.map((m) => ({
      ...m,
      ...{ compteId: null, proposeLe: null, accordLe: null, minutes: null },
    })),
    points: parcours.points.map((p) => ({ ...p, motsPersonne: null })),
    ...{ envies: [], propositions: [], faits: [], notes: [], demandes: [], rendezVous: [] },
  };
}
