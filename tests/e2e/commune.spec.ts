import { expect, test } from '../support/e2e';

test('une commune inconnue se dit à côté de son champ, qui garde ce qui est écrit @sans-js', async ({
  page,
}) => {
  await page.goto('/missions?ou=Marseillette');
  const champ = page.getByLabel('Votre commune ou votre code postal');
  await expect(champ).toHaveValue('Marseillette');
  await expect(champ).toHaveAttribute('aria-invalid', 'true');
  await expect(champ).toHaveAccessibleDescription(/Nous ne trouvons pas «.Marseillette.»/);
});
