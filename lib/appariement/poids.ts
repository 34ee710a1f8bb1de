/** What missions are ordered by, for one person. People are never ordered for a mission. */
export type Critere =
  | 'proximite'
  | 'moyen'
  | 'disponibilite'
  | 'envies'
  | 'besoins'
  | 'metier'
  | 'apprendre'
  | 'savoirFaire'
  | 'accompagnement'
  | 'compagnie'
  | 'continuite'
  | 'urgence';
export type Poids = Record<Critere, number>;

/**
 * How much each criterion counts. Only their ratios matter; a criterion gives a share between 0 and 1 of its weight.
 * - proximite 30: transport is the first real obstacle (domain), so nearness leads.
 * - envies 22: nobody stays in a mission that they do not like; below nearness, since wishes widen with visits.
 * - disponibilite 16: any common half-day is enough to start (a hard condition); more of them gives choice.
 * - metier 12, apprendre 10, savoirFaire 6: the second set is optional, so together it weighs less than nearness
 *   alone; a step towards the job first, what one wants to learn next, what one can do already last.
 * - accompagnement 8: a first mission fails or holds by who stands beside one; below what one wants to learn, since help
 *   may be arranged with the tutor, which a mission's content may not.
 * - continuite 6: once or every week changes what one can promise, and half-days have already said part of it.
 * - moyen 6: walking or cycling lasts longer than a borrowed car, but it follows nearness already.
 * - compagnie 5: with people or alone is a preference; who cannot do without a team ticks the need, a hard condition.
 * - besoins 4: needs are hard conditions; the share only lets a mission that answers more of them come first.
 * - urgence 3: a date that comes soon may be missed, so it comes before an equal mission; never before a better one for
 *   the person, who is not there to fill gaps.
 */
export const POIDS: Poids = {
  proximite: 30,
  envies: 22,
  disponibilite: 16,
  metier: 12,
  apprendre: 10,
  accompagnement: 8,
  savoirFaire: 6,
  moyen: 6,
  continuite: 6,
  compagnie: 5,
  besoins: 4,
  urgence: 3,
};

/** Each criterion, in the order of the screen: its name, and what it looks at. */
export const CRITERES: Record<Critere, { label: string; hint: string }> = {
  proximite: { label: 'La distance', hint: 'Plus la mission est près, plus elle monte.' },
  envies: { label: 'Les envies', hint: 'Le domaine est dans ceux que la personne a choisis.' },
  disponibilite: { label: 'Les moments libres', hint: 'Combien de demi-journées conviennent.' },
  metier: { label: 'Le métier qui l’attire', hint: 'La mission en rapproche, ou apprend ce qui y sert.' },
  apprendre: { label: 'Ce qu’elle veut apprendre', hint: 'La mission l’apprend.' },
  accompagnement: { label: 'L’aide pour commencer', hint: 'Quelqu’un aide autant qu’elle le souhaite.' },
  savoirFaire: { label: 'Ce qu’elle sait faire', hint: 'La mission s’en sert.' },
  moyen: { label: 'La façon de venir', hint: 'À pied ou à vélo avant la voiture.' },
  continuite: {
    label: 'Le rythme',
    hint: 'Chaque semaine, ou à des dates précises, comme elle le souhaite.',
  },
  compagnie: { label: 'La compagnie', hint: 'Avec du monde ou plutôt sans, comme elle le souhaite.' },
  besoins: {
    label: 'Les besoins',
    hint: 'La mission répond à plusieurs. Un besoin coché l’écarte toujours.',
  },
  urgence: { label: 'Une date proche', hint: 'La mission a lieu dans les deux semaines.' },
};
export const LISTE_CRITERES = Object.keys(CRITERES) as Critere[];

/** Each criterion within a sentence, as the journal names it. */
export const MOTS_CRITERES: Record<string, string> = Object.fromEntries(
  LISTE_CRITERES.map((c) => [c, CRITERES[c].label.toLowerCase()]),
);
