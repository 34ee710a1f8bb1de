import { unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';

test('quelqu’un m’aide en ce moment : un bandeau partout, un bouton pour finir @sans-js', async ({
  page,
  connecterUser,
  db,
}, { project }) => {
  const { personne } = await unSuivi();
  await connecterUser(personne.user.id);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/beneficiaire/moi');
  const bandeau = page.getByRole('complementary', { name: 'Quelqu’un vous aide' });
  await expect(bandeau).toHaveCount(0);
  await page.getByLabel('Le prénom et le nom de qui m’aide').fill('Yvette Petit');
  await page.getByRole('button', { name: 'Commencer avec cette personne' }).click();
  await expect(bandeau).toContainText('Yvette Petit vous aide en ce moment.');
  if (project.name === 'avec-js') await sansViolation(page);
  for (const adresse of ['/beneficiaire', '/compte/connexions', '/missions', '/']) {
    await page.goto(adresse);
    await expect(bandeau, adresse).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }

  await page.goto('/beneficiaire/moi/effacer');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /Tout effacer/ }).click();
  await expect(page.getByText('Quelqu’un vous aide en ce moment. Pour cela').first()).toBeVisible();

  await page.goto('/missions');
  await bandeau.getByRole('button', { name: 'L’aide est finie' }).click();
  await expect(page).toHaveURL(/\/beneficiaire\/moi\?fait=aide-finie$/);
  await expect(bandeau).toHaveCount(0);
  const lignes = await db.journal.findMany({ where: { acteurId: personne.user.id }, orderBy: { id: 'asc' } });
  expect(lignes.map((l) => l.action)).toEqual(['aide.commencer', 'aide.finir']);
  expect(lignes.every((l) => typeof (l.codes as { aide?: string }).aide === 'string')).toBe(true);
});
