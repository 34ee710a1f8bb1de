import { unAgentDuDepartement } from '../factories/comptes';
import { unOrganisme } from '../factories/nominations';
import { unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { main } from './parcours.arrivee';

test('@sans-js une nomination : le Département nomme un organisme, qui y choisit une personne', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const { gestionnaire, collegue } = await unOrganisme();
  const { personne } = await unSuivi({ prenom: 'Zahra' });
  const nom = `Zahra Essai${personne.id.slice(0, 6)}`;
  await db.user.update({ where: { id: personne.userId }, data: { nom: nom.split(' ')[1]! } });
  await db.user.update({ where: { id: collegue.userId }, data: { prenom: 'Marc', nom: 'Petit' } });
  const { user } = await unAgentDuDepartement();

  await connecterUser(user.id);
  await page.goto(`/departement/personnes/${personne.id}`);
  await main(page).getByRole('button', { name: 'Nommer cet organisme' }).click();
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('combobox', { name: /^Organisme/ }).selectOption(gestionnaire.organismeId);
  await main(page).getByRole('button', { name: 'Nommer cet organisme' }).click();
  await expect(main(page).getByText('L’organisme est nommé.', { exact: false })).toBeVisible();

  await connecterUser(personne.userId);
  await page.goto('/beneficiaire/parcours');
  await expect(main(page).getByText('Une personne y sera choisie pour vous.')).toBeVisible();

  await connecterUser(collegue.userId);
  expect((await page.goto('/referent/organisme'))?.status()).toBe(404);
  await page.goto('/referent');
  await expect(main(page).getByText('Mon organisme')).toHaveCount(0);

  await connecterUser(gestionnaire.userId);
  await page.goto('/referent');
  await main(page)
    .getByRole('link', { name: /Mon organisme/ })
    .click();
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByLabel(`Qui accompagne ${nom}`).selectOption(collegue.id);
  await main(page)
    .getByRole('button', { name: `Confier ${nom}` })
    .click();
  await expect(main(page).getByText('C’est choisi.', { exact: false })).toBeVisible();
  await expect(page.getByLabel(`Qui accompagne ${nom}`)).toHaveCount(0);

  await connecterUser(collegue.userId);
  await page.goto(`/referent/personnes/${personne.id}`);
  await expect(main(page).getByText(/organisme nommé le/)).toBeVisible();
  await connecterUser(personne.userId);
  await page.goto('/beneficiaire/parcours');
  await expect(main(page).getByText('Marc Petit', { exact: true })).toBeVisible();
});
