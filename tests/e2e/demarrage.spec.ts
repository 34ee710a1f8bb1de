import { expect, sansViolation, test } from '../support/e2e';

test('le serveur dit que tout va bien', async ({ request }) => {
  const reponse = await request.get('/api/sante');
  expect(reponse.status()).toBe(200);
  expect(await reponse.json()).toMatchObject({ etat: 'ok', base: 'ok' });
});

test('l’accueil s’ouvre, avec et sans JavaScript @sans-js', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Tremplin/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('l’accueil ne pose aucun problème à axe', async ({ page }) => {
  await page.goto('/');
  await sansViolation(page);
});

test('une page inconnue répond 404 en français @sans-js', async ({ page }) => {
  const reponse = await page.goto('/nulle-part');
  expect(reponse?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('la base des tests se lit depuis les tests', async ({ db }) => {
  expect(await db.departement.count()).toBe(1);
});
