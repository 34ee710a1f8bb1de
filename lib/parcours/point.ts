import { jourDe } from '@/lib/dates';

/** A review is corrected on the day of its writing, in Paris; afterwards it stays what both have read. */
export const seModifieEncore = (creeLe: Date, now: Date): boolean =>
  jourDe(creeLe).getTime() === jourDe(now).getTime();
