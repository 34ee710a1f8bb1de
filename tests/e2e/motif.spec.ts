import { unAgentDuDepartement } from '../factories/comptes';
import { unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';

test('le Département dit pourquoi, lit une heure, et la personne le sait @sans-js', async ({
  page,
  connecterUser,
  db,
}, { project }) => {
  const { personne } = await unSuivi({ prenom: 'Samira' });
  const agent = await unAgentDuDepartement();
  const main = page.getByRole('main');
  await page.setViewportSize({ width: 320, height: 640 });
  await connecterUser(agent.user.id);
  const parcours = `/departement/personnes/${personne.id}/parcours`;
  expect((await page.goto(parcours))!.status()).toBe(404);

  await page.goto(`/departement/personnes/${personne.id}`);
  await main.getByRole('link', { name: 'Ouvrir son parcours' }).click();
  const motif = main.getByLabel('Pourquoi ouvrez-vous ce parcours');
  await motif.fill('Court');
  await main.getByRole('button', { name: 'Ouvrir pour une heure' }).click();
  await expect(main.getByText('10 signes au moins').first()).toBeVisible();
  await expect(motif).toHaveValue('Court');
  await motif.fill('La personne dit que la date de son contrat est fausse.');
  await main.getByRole('button', { name: 'Ouvrir pour une heure' }).click();
  await expect(page).toHaveURL(new RegExp(`${parcours}$`));
  await expect(main).toContainText('la date de son contrat est fausse');
  await expect(main.getByRole('button')).toHaveCount(0);
  if (project.name === 'avec-js') await sansViolation(page);
  const large = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await large()).toBeLessThanOrEqual(320);

  await main.getByRole('link', { name: 'journal de cette personne' }).click();
  await expect(main).toContainText('motif : « La personne dit que la date');
  await main
    .getByRole('link', { name: /^Toutes les lignes du compte/ })
    .first()
    .click();
  await expect(main).toContainText('Ce que le compte');
  expect(await large()).toBeLessThanOrEqual(320);
  if (project.name === 'avec-js') await sansViolation(page);

  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/moi/regards');
  await expect(main).toContainText('Denis, département');
  await expect(main).toContainText('Pour une heure, à partir de');
  await expect(main).toContainText('la date de son contrat est fausse');

  // An hour later.
  const tot = new Date(Date.now() - 7_200_000);
  await db.accesMotive.updateMany({
    where: { beneficiaireId: personne.id },
    data: { ouvertLe: tot, expireLe: new Date(tot.getTime() + 3_600_000) },
  });
  await connecterUser(agent.user.id);
  expect((await page.goto(parcours))!.status()).toBe(404);
});

test('le Département lit ce que chaque nuit a fait @sans-js', async ({ page, connecter, db }) => {
  const le = new Date('2020-01-01');
  const nuit = { premiers: 3, effaces: 12, finiLe: le };
  await db.rapportConservation.upsert({ where: { le }, create: { le, ...nuit }, update: nuit });
  await connecter('departement');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/departement/parametres');
  await page.getByRole('link', { name: 'Suivre la conservation des données' }).click();
  await page.goto('/departement/conservation?page=99999');
  const ligne = page.getByRole('row', { name: /1er janvier 2020/ });
  await expect(ligne).toContainText('moins de 5');
  await expect(ligne).toContainText('12');
  await expect(page.getByRole('main')).toContainText('Si la nuit passait maintenant');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
