import type { Locator, Page } from '@playwright/test';
import { installer, type Fenetre, type Sens } from './arrets';

/** No page of the house has as many stops: beyond, the keyboard is lost. */
const ARRETS_MAX = 400;

/** From where the keyboard is, through the whole page and out of it: what a person would reproach each stop. */
export async function faireLeTour(page: Page, sens: Sens): Promise<{ fautes: string[]; arrets: number }> {
  await page.evaluate(installer);
  await page.evaluate((s) => (window as unknown as Fenetre).clavier.preparer(s), sens);
  for (let rang = 0; rang < ARRETS_MAX; rang++) {
    await page.keyboard.press(sens === 'avant' ? 'Tab' : 'Shift+Tab');
    if (await page.evaluate(() => (window as unknown as Fenetre).clavier.lire()))
      return page.evaluate(() => {
        const { clavier } = window as unknown as Fenetre;
        return { fautes: clavier.fautes(), arrets: clavier.total() };
      });
  }
  throw new Error(`le clavier ne sort pas de ${page.url()}`);
}

/** What a person would reproach the place where the keyboard stands now. */
export async function regarder(page: Page): Promise<string[]> {
  await page.evaluate(installer);
  return page.evaluate(() => (window as unknown as Fenetre).clavier.regarder());
}

/** The keyboard goes to this thing by itself, as somebody without a mouse does. */
export async function aller(page: Page, cible: Locator, touche = 'Tab'): Promise<void> {
  await cible.first().waitFor({ state: 'attached' });
  for (let rang = 0; rang < ARRETS_MAX; rang++) {
    await page.keyboard.press(touche);
    if (await cible.evaluateAll((els) => els.includes(document.activeElement as HTMLElement))) return;
  }
  throw new Error(`le clavier n’atteint pas ${cible} sur ${page.url()}`);
}

/** Goes there, then presses: Enter for a link or a button, Space for a box. */
export async function presser(
  page: Page,
  cible: Locator,
  touche: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await aller(page, cible);
  await page.keyboard.press(touche);
}

/** Goes to this field and writes. */
export async function ecrire(page: Page, champ: Locator, texte: string): Promise<void> {
  await aller(page, champ);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(texte);
}
