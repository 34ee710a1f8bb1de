export const NOW = new Date('2026-03-03T09:00:00Z');

/** Two people act on one thing at the same instant. */
export type Course = {
  deux: readonly [() => Promise<unknown>, () => Promise<unknown>];
  /** How many may go through (one, unless both orders are right). */
  passent?: readonly number[];
  /** What the other one is told. */
  codes: readonly string[];
  /** This action is in the journal exactly once, whoever came first. */
  action?: string;
  /** What must hold afterwards, whoever came first. */
  fin?: () => Promise<unknown>;
};
export type Courses = Record<string, () => Promise<Course>>;

/** The same call, twice. */
export const deuxFois = (faire: () => Promise<unknown>) => [faire, faire] as const;
/** Both are told yes; the second changed nothing. */
export const SANS_EFFET = { passent: [2], codes: [] } as const;
/** Both orders are right. */
export const DANS_UN_ORDRE = [1, 2] as const;
