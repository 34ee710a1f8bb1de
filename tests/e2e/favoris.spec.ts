import type { Page } from '@playwright/test';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneCarte } from '../factories/cartes';
import { uneMission } from '../factories/missions';
import { expect, sansViolation, test } from '../support/e2e';
import { bouton, entrer, main } from './parcours.arrivee';

const uneEnLigne = async (titre: string) =>
  uneMission({ publiee: true, champs: { titre: `${titre} ${Date.now() % 100_000}` } });
const cookie = async (page: Page) =>
  (await page.context().cookies()).find((c) => c.name === 'tremplin-gardees') ?? null;
const garder = async (page: Page, id: string) => {
  await page.goto(`/missions/${id}`);
  await bouton(page, 'Garder cette mission').click();
  await expect(page.getByText('C’est gardé.')).toBeVisible();
};

test('sans compte, une mission se garde, se retrouve, et se défait @sans-js', async ({
  page,
  db,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const [a, b] = [await uneEnLigne('Trier des habits'), await uneEnLigne('Lire aux enfants')];
  await page.goto('/missions/gardees');
  await expect(main(page)).toContainText('Aucune mission gardée');
  await page.goto('/missions');
  await expect(page.getByRole('link', { name: 'Mes missions gardées' })).toHaveCount(0);
  await garder(page, a.id);
  await garder(page, b.id);
  expect(await cookie(page)).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect((await cookie(page))!.value).toMatch(/^[\w-]{22}\.[\w-]{22}$/);
  if (javaScriptEnabled) await sansViolation(page);

  await page.goto('/missions');
  await page.getByRole('link', { name: 'Mes missions gardées' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toContainText([b.titre, a.titre]);
  // What has become of it is said; it does not go away by itself.
  await db.mission.update({ where: { id: a.id }, data: { statut: 'TERMINEE' } });
  await page.reload();
  await expect(main(page)).toContainText('Cette mission est finie.');
  await expect(page.getByRole('link', { name: a.titre, exact: true })).toHaveCount(0);
  if (javaScriptEnabled) await sansViolation(page);
  await page.getByRole('link', { name: `Voir des missions qui lui ressemblent : ${a.titre}` }).click();
  await expect(page).toHaveURL('/missions?commune=01053&domaine=environnement');

  await page.goto('/missions/gardees');
  await bouton(page, `Ne plus garder : ${b.titre}`).click();
  await expect(page.getByText('Vous ne gardez plus cette mission.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  await bouton(page, 'La garder de nouveau').click();
  await expect(page.getByText('C’est gardé.')).toBeVisible();
  await page.getByRole('link', { name: b.titre }).click();
  await bouton(page, 'Ne plus garder cette mission').click();
  await bouton(page, 'Garder cette mission').click();
  await expect(main(page)).toContainText('Vous gardez cette mission.');
  // A device that others use too.
  await page.goto('/missions/gardees');
  await bouton(page, 'Tout oublier sur cet appareil').click();
  await expect(page.getByText('Cet appareil ne garde plus aucune mission.')).toBeVisible();
  await expect(main(page)).toContainText('Aucune mission gardée');
  expect(await cookie(page)).toBeNull();
  await expect(bouton(page, 'Tout oublier sur cet appareil')).toHaveCount(0);
});

test('ce que l’appareil garde d’une mission qui n’existe plus s’oublie aussi @sans-js', async ({
  page,
  db,
}) => {
  const m = await uneEnLigne('Trier');
  await garder(page, m.id);
  await db.mission.delete({ where: { id: m.id } });
  await page.goto('/missions/gardees');
  await expect(main(page)).toContainText('Aucune mission gardée');
  await bouton(page, 'Tout oublier sur cet appareil').click();
  await expect(page.getByText('Cet appareil ne garde plus aucune mission.')).toBeVisible();
  expect(await cookie(page)).toBeNull();
});

test('ce qui est gardé sans compte suit la personne qui entre, une fois @sans-js', async ({ page, db }) => {
  test.setTimeout(120_000);
  const personne = await unBeneficiaire();
  const [avant, a, b] = [await uneEnLigne('Avant'), await uneEnLigne('Un'), await uneEnLigne('Deux')];
  await db.missionGardee.createMany({
    data: [avant, a].map((m) => ({ beneficiaireId: personne.id, missionId: m.id })),
  });
  await garder(page, a.id);
  await garder(page, b.id);
  const { numero, code } = await uneCarte(personne.id);
  await page.goto(`/connexion/carte/${numero}`);
  await page.getByLabel('Le code').fill(code);
  await bouton(page, 'Entrer').click();
  await expect(page).toHaveURL(/\/beneficiaire/);
  expect(await cookie(page)).toBeNull();
  await page.goto('/missions/gardees');
  await expect(page).toHaveURL('/beneficiaire/missions/gardees');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  expect(await db.missionGardee.count({ where: { beneficiaireId: personne.id } })).toBe(3);
});

test('dans son espace, une mission se garde de sa page et se retrouve par « Missions » et « Moi » @sans-js', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const [personne, m] = [await unBeneficiaire(), await uneEnLigne('Trier')];
  await connecterUser(personne.userId);
  await page.goto(`/beneficiaire/missions/${m.id}`);
  await bouton(page, 'Garder cette mission').click();
  await expect(main(page)).toContainText('Vous gardez cette mission.');
  if (javaScriptEnabled) await sansViolation(page);
  for (const depuis of ['/beneficiaire/missions', '/beneficiaire/moi']) {
    await page.goto(depuis);
    await page.getByRole('link', { name: 'Mes missions gardées' }).click();
    await expect(page.getByRole('link', { name: m.titre })).toBeVisible();
  }
  if (javaScriptEnabled) await sansViolation(page);
  // The public page knows it too.
  await page.goto(`/missions/${m.id}`);
  await bouton(page, 'Ne plus garder cette mission').click();
  await expect(page.getByText('Vous ne gardez plus cette mission.')).toBeVisible();
  expect(await db.missionGardee.count({ where: { beneficiaireId: personne.id } })).toBe(0);
});

test('un professionnel qui entre laisse au navigateur ce qu’il garde', async ({ page, db }) => {
  const m = await uneEnLigne('Trier');
  expect(await db.mission.count({ where: { id: m.id } })).toBe(1);
  await garder(page, m.id);
  const avant = (await cookie(page))!.value;
  await entrer(page, 'coordination');
  expect((await cookie(page))!.value).toBe(avant);
  await page.goto(`/missions/${m.id}`);
  await expect(bouton(page, 'Garder cette mission')).toHaveCount(0);
});
