import type { Page } from '@playwright/test';
import { expect, sansViolation, test } from '../support/e2e';

/** The words, a number and two ways out can be seen, whoever writes them: the server or a script. */
async function introuvable(page: Page) {
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page est introuvable' })).toBeVisible();
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Aller à l’accueil' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rappelez-moi' }).first()).toBeVisible();
}

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

for (const chemin of ['/nulle-part', '/missions/xyz', '/missions/00000000-0000-4000-8000-000000000000'])
  test(`${chemin} : introuvable, en français, avec quelqu’un à appeler @sans-js`, async ({ page }) => {
    const reponse = await page.goto(chemin);
    expect(reponse?.status()).toBe(404);
    await expect(page).toHaveTitle('Page introuvable · Tremplin');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await introuvable(page);
  });

test('chez soi aussi, une adresse inconnue ou fermée a ses mots @sans-js', async ({ page, connecter }) => {
  await connecter('association');
  for (const chemin of ['/association/nulle-part', '/coordination', '/association/missions/inconnue']) {
    expect((await page.goto(chemin))?.status(), chemin).toBe(404);
    await introuvable(page);
    await expect(page, chemin).toHaveTitle('Page introuvable · Tremplin');
  }
});

test('la base des tests se lit depuis les tests', async ({ db }) => {
  expect(await db.departement.count()).toBe(1);
});

test('autour d’une commune, le numéro est celui de sa coordination @sans-js', async ({ page, db }) => {
  const { code, territoire } = await db.commune.findFirstOrThrow({
    where: { territoire: { telephone: { not: null } } },
    select: { code: true, territoire: true },
  });
  const numero = page.getByRole('main').locator(`a[href="tel:${territoire!.telephone}"]`);
  await page.goto('/missions');
  await expect(numero).toHaveCount(0);
  await page.goto(`/missions?commune=${code}`);
  await expect(numero).toBeVisible();
});
