/** A form that comes again, word for word and from the same person, within this time is the same act. */
const MINUTES = 10;

/** Since when the same thing, from the same person, is the one that is written already. */
export function debutDuRenvoi(now: Date): Date {
  return new Date(now.getTime() - MINUTES * 60_000);
}
