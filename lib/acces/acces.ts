/** What a motive may be: words enough to say why, and not a report. */
export const LONGUEUR_MOTIF = { min: 10, max: 500 } as const;
const HEURE_MS = 3_600_000;

/** A motive opens for one hour; another one is typed afterwards. */
export const finDAcces = (ouvertLe: Date): Date => new Date(ouvertLe.getTime() + HEURE_MS);
