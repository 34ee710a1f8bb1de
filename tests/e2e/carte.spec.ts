import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ORIGINE_TUILES } from '@/lib/csp';
import { uneAssociation, uneMission } from '../factories/missions';
import { contrasteBon, expect, sansViolation, test } from '../support/e2e';

const main = (page: Page) => page.getByRole('main');
const carte = (page: Page) => main(page).getByRole('region', { name: /^Carte des missions/ });
const marques = (page: Page) => carte(page).getByRole('button');
const bouton = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
/** The ground never comes: what is tested is the same everywhere. */
const sansFond = (page: Page) => page.route(`${ORIGINE_TUILES}/**`, (r) => r.abort());
/** A word that these missions alone say. */
const unMot = () => `carte${randomUUID().replace(/[^a-z]/g, '')}`;

/** So many missions of one association at one point, and one somewhere else. */
async function offre(combien: number) {
  const mot = unMot();
  const { id: associationId } = await uneAssociation();
  const ids: string[] = [];
  for (let i = 1; i <= combien; i++)
    ids.push((await uneMission({ publiee: true, associationId, champs: { titre: `Aider ${mot} ${i}` } })).id);
  const seule = await uneMission({
    publiee: true,
    associationId,
    commune: '01283',
    champs: { titre: `Lire ${mot}` },
  });
  return { mot, ids: [...ids, seule.id], seule };
}

test('la liste est entière à côté de la carte ; sans JavaScript, une phrase le dit @sans-js', async ({
  page,
  db,
  javaScriptEnabled,
}) => {
  const { mot, ids } = await offre(7);
  const requete = `q=${mot}&commune=01053&rayon=50&mode=voiture`;
  await sansFond(page);
  await page.goto(`/missions?${requete}`);
  const titre = main(page).getByRole('heading', { level: 2, name: /missions/ });
  const attendu = await titre.innerText();
  const cartes = await main(page).locator('.mission').count();
  await main(page).getByRole('link', { name: 'Voir la carte' }).click();
  await expect(page).toHaveURL(`/missions/carte?${requete}#resultats`);
  const phrase = main(page).locator('noscript p');
  if (javaScriptEnabled === false) {
    await expect(phrase).toBeVisible();
    await expect(phrase).toHaveText(/^La carte a besoin de JavaScript\. La liste qui suit montre toutes/);
  } else {
    await expect(marques(page).first()).toBeVisible();
    await expect(phrase).toHaveCount(0);
  }
  await expect(titre).toHaveText(attendu);
  expect(await main(page).locator('.mission').count()).toBe(cartes);
  // Filters and pages stay beside the map, and one goes back to the list as it was.
  await main(page).getByRole('link', { name: 'Les plus récentes' }).click();
  await expect(page).toHaveURL(/\/missions\/carte\?.*tri=recentes/);
  await main(page).getByRole('link', { name: 'Voir la liste seule' }).click();
  await expect(page).toHaveURL(`/missions?${requete}&tri=recentes#resultats`);
  await db.mission.deleteMany({ where: { id: { in: ids } } });
});

test('au clavier : agrandir, ouvrir, fermer, et le focus revient', async ({ page, db }) => {
  const { mot, ids } = await offre(7);
  await sansFond(page);
  await page.goto(`/missions/carte?q="${mot}"`);
  await expect(main(page).getByText('Le fond de carte n’est pas disponible.')).toBeVisible();
  await main(page).getByRole('link', { name: 'Passer la carte' }).focus();
  await page.keyboard.press('Tab');
  await expect(carte(page)).toBeFocused();
  await page.keyboard.press('Tab');
  const foule = marques(page).filter({ hasText: '7' });
  await expect(foule).toBeFocused();
  await expect(foule).toHaveAccessibleName('7 missions à Bourg-en-Bresse, voir lesquelles');
  await page.keyboard.press('Enter');
  const liste = main(page).getByRole('dialog', { name: '7 missions à Bourg-en-Bresse' });
  await expect(liste).toBeFocused();
  await expect(foule).toHaveAttribute('aria-expanded', 'true');
  await expect(liste.getByRole('link')).toHaveCount(5);
  await expect(liste.getByText('Missions 1 à 5 sur 7')).toBeVisible();
  await liste.getByRole('button', { name: 'Les suivantes' }).press('Enter');
  await expect(liste).toBeFocused();
  await expect(liste.getByRole('link')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(liste).toBeHidden();
  await expect(foule).toBeFocused();
  // A mission alone bears its title, and leads to its page.
  await page.keyboard.press('Tab');
  await expect(marques(page).and(page.locator(':focus'))).toHaveAccessibleName(`Lire ${mot}, Oyonnax`);
  await page.keyboard.press('Enter');
  await main(page)
    .getByRole('dialog')
    .getByRole('link', { name: `Lire ${mot}` })
    .press('Enter');
  await expect(page).toHaveURL(new RegExp(ids.at(-1)!));
  // Far away both are one mark, which parts when it is pressed: the focus stays on what it was.
  await page.goto(`/missions/carte?q="${mot}"`);
  await bouton(page, 'Réduire').press('Enter');
  for (let i = 0; i < 6 && (await marques(page).count()) > 1; i++)
    await bouton(page, 'Réduire').press('Enter');
  const toutes = marques(page).first();
  await expect(toutes).toHaveAccessibleName('8 missions à Bourg-en-Bresse et autour, agrandir');
  await toutes.press('Enter');
  await expect(marques(page)).toHaveCount(2);
  await expect(foule).toBeFocused();
  await db.mission.deleteMany({ where: { id: { in: ids } } });
});

test('la carte montre ce que la liste montre, et la liste reste', async ({ page, db }) => {
  const { mot, ids } = await offre(2);
  await sansFond(page);
  await page.goto(`/missions/carte?q="${mot}"`);
  await expect(marques(page)).toHaveCount(2);
  await expect(main(page).locator('.mission')).toHaveCount(3);
  await main(page).getByRole('link', { name: 'Passer la carte' }).click();
  await expect(page).toHaveURL(/#liste$/);
  await db.mission.updateMany({ where: { id: { in: ids.slice(0, 2) } }, data: { aDistance: 'TOTALE' } });
  await page.goto(`/missions/carte?q="${mot}"`);
  await expect(marques(page)).toHaveCount(1);
  await expect(main(page).getByText(/^2 missions se font de chez vous/)).toBeVisible();
  await db.mission.deleteMany({ where: { id: { in: ids } } });
  await page.goto(`/missions/carte?q="${mot}"`);
  await expect(main(page).getByText('Pas de mission pour cette recherche')).toBeVisible();
  await expect(carte(page)).toHaveCount(0);
});

test('quand le fond vient, il est nommé ; quand les points ne viennent pas, une phrase le dit', async ({
  page,
}) => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.route(`${ORIGINE_TUILES}/**`, (r) => r.fulfill({ contentType: 'image/png', body: pixel }));
  await page.goto('/missions/carte');
  await expect(main(page).getByRole('link', { name: '© IGN' })).toBeVisible();
  await expect(main(page).getByText('n’est pas disponible')).toHaveCount(0);
  await page.route('/api/carte*', (r) => r.fulfill({ status: 503 }));
  await page.reload();
  await expect(
    main(page).getByText('La carte ne s’affiche pas. La liste montre toutes les missions.'),
  ).toBeVisible();
  expect(await main(page).locator('.mission').count()).toBeGreaterThan(1);
});

test('une page qui n’est pas celle de la carte ne laisse venir aucun fond', async ({ page }) => {
  const refusees: string[] = [];
  page.on('console', (m) => m.text().includes('Content Security Policy') && refusees.push(m.text()));
  await page.goto('/missions');
  await page.evaluate((url) => void (new Image().src = url), `${ORIGINE_TUILES}/wmts?essai`);
  await expect.poll(() => refusees.length).toBe(1);
});

test.describe('sur un téléphone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('un doigt fait défiler la page, deux bougent la carte, et un bouton change cela', async ({ page }) => {
    await sansFond(page);
    await page.goto('/missions/carte');
    await expect(main(page).getByText('La carte bouge avec deux doigts.')).toBeVisible();
    const geste = () => carte(page).evaluate((el) => getComputedStyle(el).touchAction);
    expect(await geste()).toBe('pan-x pan-y');
    await bouton(page, 'Bouger d’un doigt').tap();
    await expect(bouton(page, 'Bouger d’un doigt')).toHaveAttribute('aria-pressed', 'true');
    expect(await geste()).toBe('none');
    await bouton(page, 'Bouger d’un doigt').tap();
    expect(await geste()).toBe('pan-x pan-y');
    await marques(page).first().tap();
    await sansViolation(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('la carte et la liste d’une marque se lisent, le jour et la nuit', async ({ page, db }) => {
  const { mot, ids } = await offre(6);
  await sansFond(page);
  await page.goto(`/missions/carte?q="${mot}"`);
  await marques(page).filter({ hasText: '6' }).click();
  await expect(main(page).getByRole('dialog')).toBeVisible();
  await sansViolation(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await contrasteBon(page, 'la carte, la nuit');
  await db.mission.deleteMany({ where: { id: { in: ids } } });
});
