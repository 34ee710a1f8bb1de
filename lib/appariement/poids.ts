/** What missions are ordered by, for one person. People are never ordered for a mission. */
export type Critere =
  'proximite' | 'moyen' | 'disponibilite' | 'envies' | 'besoins' | 'metier' | 'apprendre' | 'savoirFaire';
export type Poids = Record<Critere, number>;

/**
 * How much each criterion counts. Only their ratios matter; a criterion gives a share between 0 and 1 of its weight.
 * - proximite 30: transport is the first real obstacle (domain), so nearness leads.
 * - envies 22: nobody stays in a mission that they do not like; below nearness, since wishes widen with visits.
 * - disponibilite 16: any common half-day is enough to start (a hard condition); more of them gives choice.
 * - metier 12, apprendre 10, savoirFaire 6: the second set is optional, so together it weighs less than nearness
 *   alone; a step towards the job first, what one wants to learn next, what one can do already last.
 * - moyen 6: walking or cycling lasts longer than a borrowed car, but it follows nearness already.
 * - besoins 4: needs are hard conditions; the share only lets a mission that answers more of them come first.
 */
export const POIDS: Poids = {
  proximite: 30,
  envies: 22,
  disponibilite: 16,
  metier: 12,
  apprendre: 10,
  savoirFaire: 6,
  moyen: 6,
  besoins: 4,
};
