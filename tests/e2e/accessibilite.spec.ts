import type { Page } from '@playwright/test';
import { expect, sansViolation, test } from '../support/e2e';
import { PAGES, VISITEURS } from './acces.matrice';

/** Pages of a visitor that need no object of somebody else: the file of the access table, minus what is no page. */
const pagesDe = (visiteur: (typeof VISITEURS)[number]) =>
  Object.entries(PAGES)
    .filter(([route, { ouvert, chemin }]) => ouvert.includes(visiteur) && !chemin && !route.includes('['))
    .map(([route]) => route)
    // /banc is the empty page that the benchmarks compare with: there is nothing to read on it.
    .filter((route) => !route.startsWith('/api/') && route !== '/banc')
    // A visitor who is signed in sees the public pages as everybody does.
    .filter((route) => visiteur === 'inconnu' || !PAGES[route]!.ouvert.includes('inconnu'));

/** One heading of level 1, a title of its own, French, and nothing that overflows sideways. */
async function bienTenue(page: Page, route: string) {
  expect(await page.getByRole('heading', { level: 1 }).count(), `un seul titre : ${route}`).toBe(1);
  expect(await page.title(), `titre de ${route}`).not.toBe('');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  const deborde = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(deborde, `déborde : ${route}`).toBeLessThanOrEqual(0);
}

for (const visiteur of VISITEURS)
  for (const largeur of [360, 1280])
    test(`axe ne trouve rien sur les pages (${visiteur}, ${largeur} px)`, async ({ page, connecter }) => {
      test.setTimeout(240_000);
      if (visiteur !== 'inconnu') await connecter(visiteur);
      await page.setViewportSize({ width: largeur, height: 800 });
      for (const route of pagesDe(visiteur)) {
        await page.goto(route);
        await bienTenue(page, route);
        await sansViolation(page);
      }
    });

for (const visiteur of VISITEURS)
  test(`à 320 px, rien ne déborde (${visiteur})`, async ({ page, connecter }) => {
    test.setTimeout(120_000);
    if (visiteur !== 'inconnu') await connecter(visiteur);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const route of pagesDe(visiteur)) {
      await page.goto(route);
      await bienTenue(page, route);
    }
  });
