import { unContrat, unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier } from './gestes.table';

test('une personne écrit ses étapes, les finit ou les laisse, et son accompagnateur les lit @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
}) => {
  const { referent, personne } = await unSuivi();
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await deplier('Ajouter une étape')(page);
  await page.getByRole('button', { name: 'Ajouter cette étape' }).click();
  await expect(page.getByText('Écrivez ce qui est prévu.').first()).toBeVisible();
  for (const titre of ['Refaire ma carte de bus', 'Appeler la mairie']) {
    await page.goto('/beneficiaire/parcours');
    await deplier('Ajouter une étape')(page);
    await page.getByLabel('Ce que je veux faire').fill(titre);
    await page.getByRole('button', { name: 'Ajouter cette étape' }).click();
    await expect(page).toHaveURL(/fait=etape/);
    await expect(page.getByRole('listitem').filter({ hasText: titre }).first()).toBeVisible();
  }
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('button', { name: 'C’est fait : Refaire ma carte de bus' }).click();
  await expect(page.getByText('Bravo. L’étape est notée.')).toBeVisible();
  await page.getByRole('button', { name: 'Laisser de côté : Appeler la mairie' }).click();
  await expect(page.getByText('L’étape est mise de côté.')).toBeVisible();
  await expect(page.getByText('Une étape, c’est une chose que vous voulez faire.')).toBeVisible();

  await connecterUser(referent.user.id);
  await page.goto(`/referent/personnes/${personne.id}`);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Refaire ma carte de bus' }).first(),
  ).toBeVisible();
});

test('le chemin se lit en entier, ou par sorte @sans-js', async ({ page, connecterUser }) => {
  const { personne } = await unSuivi();
  await unContrat(personne.id);
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  const chemin = page.getByRole('list', { name: 'Les étapes du parcours' });
  await expect(chemin).toContainText('Accompagnement par Claire Martin');
  await expect(chemin).toContainText('Contrat d’engagement signé');
  await page.getByRole('link', { name: 'Contrat', exact: true }).click();
  await expect(page).toHaveURL(/voir=contrat#chemin$/);
  await expect(chemin).toContainText('Contrat d’engagement signé');
  await expect(chemin).not.toContainText('Accompagnement par');
  await page.getByRole('link', { name: 'Tout', exact: true }).click();
  await expect(chemin).toContainText('Accompagnement par Claire Martin');
  // What an address invents shows everything.
  await page.goto('/beneficiaire/parcours?voir=inconnu');
  await expect(chemin).toContainText('Contrat d’engagement signé');
});
