import { expect, sansViolation, test } from '../support/e2e';

test.describe('le Département', () => {
  test.beforeEach(async ({ connecter }) => connecter('departement'));

  test('fixe l’objectif de l’an prochain, le lit, le retrouve dans le journal @sans-js', async ({
    page,
    db,
  }) => {
    const annee = new Date().getFullYear() + 1;
    await db.objectif.deleteMany({ where: { annee } });
    await page.goto(`/departement/objectifs?annee=${annee}`);
    await page.getByLabel('Personnes à accompagner').fill('321');
    await page.getByRole('button', { name: `Fixer l’objectif ${annee}` }).click();
    await expect(page.getByText('L’objectif est fixé.')).toBeVisible();
    await expect(page.getByRole('cell', { name: '321' })).toBeVisible();
    await page.goto('/departement/journal?action=objectif.fixer');
    await expect(page.getByRole('cell', { name: /→ 321/ }).first()).toBeVisible();
  });

  test('renomme un territoire et le confirme @sans-js', async ({ page, db }) => {
    const territoire = await db.territoire.create({
      data: { departementCode: '01', nom: `Essai ${Math.random()}` },
    });
    await page.goto('/departement/territoires');
    await page.getByRole('link', { name: territoire.nom }).click();
    await page.getByLabel('Nom', { exact: true }).fill(`${territoire.nom} bis`);
    await page.getByLabel('Ces communes sont confirmées').check();
    await page.getByRole('button', { name: 'Garder ces changements' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${territoire.nom} bis`);
    await db.territoire.delete({ where: { id: territoire.id } });
  });

  test('lit chaque définition, imprime un bloc, télécharge un fichier', async ({ page }) => {
    await page.goto('/departement');
    await sansViolation(page);
    await page.getByText('Définition').first().click();
    await expect(page.getByText('Une personne qui a deux missions compte une fois.')).toBeVisible();
    const csv = await page.request.get('/api/indicateurs/territoires');
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
    expect((await csv.text()).startsWith('\uFEFFTerritoire;Personnes accompagnées;')).toBe(true);
    await page.getByRole('link', { name: 'Imprimer Par territoire' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Par territoire']);
  });
});

test('les chiffres ouverts ne disent rien par type de référent @sans-js', async ({ page }) => {
  await page.goto('/indicateurs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les chiffres');
  await expect(page.getByText('Par type de référent')).toHaveCount(0);
  await expect(page.getByText('Moins de 11 personnes').first()).toBeVisible();
  expect((await page.request.get('/api/indicateurs/referents')).status()).toBe(404);
});
