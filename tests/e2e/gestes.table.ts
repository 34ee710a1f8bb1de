import type { Locator, Page } from '@playwright/test';
import { bouton } from './parcours.arrivee';

/** An act of the story: who does it, on which form, and what it leaves in the database. */
export type Geste = {
  /** Who is signed in; null is a stranger. */
  userId: string | null;
  /** The page that holds the form. */
  adresse: string;
  /** What is written, ticked or unfolded before the button. */
  remplir?: (page: Page) => Promise<void>;
  bouton: (page: Page) => Locator;
  /** Where one stands once it is done. */
  fait: RegExp;
  /** The rows, the journal lines and the messages of the act. */
  traces: () => Promise<Record<string, number>>;
  /** What the act leaves, once and for all. */
  attendu: Record<string, number>;
};
export type Gestes = Record<string, (cle: string) => Promise<Geste>>;

/** The button of that name, the first of its page. */
export const appuyer = (nom: string | RegExp) => (page: Page) => bouton(page, nom).first();
/** Unfolds what waits behind this line. */
export async function ouvrirPli(pli: Locator) {
  if (!(await pli.evaluate((s) => (s.parentElement as HTMLDetailsElement).open))) await pli.click();
}
/** The first that has this name. */
export const deplier = (nom: string | RegExp) => (page: Page) =>
  ouvrirPli(page.locator('summary', { hasText: nom }).first());
