import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { xlsxDe } from '../support/tableur';

const main = (page: Page) => page.locator('main');
const NIR = '185017505512354';
const LETTRES = 'abcdefghijklmnopqrstuvwxyz';
/** A family name of letters, that no other run has. */
const unNom = () =>
  `Essai${Array.from({ length: 12 }, () => LETTRES[Math.floor(Math.random() * 26)]).join('')}`;

async function choisir(page: Page, name: string, contenu: string | Buffer) {
  await page
    .getByLabel('Le fichier', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(contenu) });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
}

/** The number beside a term. */
const nombre = (page: Page, terme: string) =>
  main(page)
    .locator('dl > div', { has: page.getByText(terme, { exact: true }) })
    .locator('dd');

/** The worker goes on by itself; the page is asked again by its link. */
async function attendre(page: Page, titre: string) {
  await expect(async () => {
    const lien = page.getByRole('link', { name: 'Voir où on en est' });
    if (await lien.isVisible()) await lien.click();
    await expect(page.getByRole('heading', { name: titre })).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 60_000 });
}

test.describe('le Département importe des personnes', () => {
  test.beforeEach(async ({ connecter }) => connecter('departement'));

  test('il dit les colonnes, relit chaque ligne, confirme, puis défait tout @sans-js', async ({
    page,
    db,
  }) => {
    test.setTimeout(180_000);
    const nom = unNom();
    const colonne = `Patronyme ${nom}`;
    const csv =
      `Prénom;${colonne};Ville;N° de sécurité sociale;Identifiant interne\r\n` +
      `Léa;${nom};Viriat;${NIR};${nom}-1\r\nPaul;${nom};Nulle-Part;${NIR};${nom}-2\r\n`;

    await page.goto('/departement/comptes');
    await page.getByRole('link', { name: 'Importer des personnes' }).click();
    await page.getByLabel('Qui accompagnera ces personnes ?').selectOption({ index: 1 });
    await choisir(page, 'gens.csv', Buffer.from(csv, 'latin1'));

    await expect(page).toHaveURL(/\/departement\/imports\/[0-9a-f-]{36}$/);
    await expect(main(page)).toContainText('Des numéros de sécurité sociale ont été enlevés');
    await expect(main(page)).toContainText(`« ${colonne} »`);
    await page.getByLabel(`Ce que dit « ${colonne} »`).selectOption('nom');
    await choisir(page, 'gens.csv', Buffer.from(csv, 'latin1'));

    await expect(page.getByRole('heading', { name: 'Ce que fera cet import' })).toBeVisible();
    await expect(nombre(page, 'Personnes à créer')).toHaveText('1');
    await expect(nombre(page, 'Erreurs, laissées de côté')).toHaveText('1');
    await expect(main(page)).toContainText(`Léa ${nom}`);
    await expect(main(page)).toContainText('Commune inconnue ou absente');
    await page.getByRole('link', { name: /^erreur/ }).click();
    await expect(main(page)).not.toContainText(`Léa ${nom}`);
    expect(await db.user.count({ where: { nom } })).toBe(0);

    await page.getByRole('button', { name: 'Confirmer : 1 ligne' }).click();
    await attendre(page, 'Ce que cet import a fait');
    await expect(nombre(page, 'Personnes créées')).toHaveText('1');
    const cree = await db.user.findFirstOrThrow({ where: { nom }, include: { messages: true } });
    expect(cree.messages).toEqual([]);

    await page.getByText(/^Défaire cet import/).click();
    await page.getByRole('button', { name: 'Oui, tout défaire' }).click();
    await attendre(page, 'Cet import a été défait');
    await expect(nombre(page, 'Lignes défaites')).toHaveText('1');
    expect(await db.user.count({ where: { nom } })).toBe(0);
  });

  test('un fichier qui ne va pas : une phrase, et ce qui était choisi reste @sans-js', async ({ page }) => {
    await page.goto('/departement/imports');
    await page.getByLabel('Qui accompagnera ces personnes ?').selectOption({ index: 2 });
    await page.getByLabel('Les compter seulement').check();
    const choisi = await page.getByLabel('Qui accompagnera ces personnes ?').inputValue();
    await choisir(page, 'gens.csv', 'Prénom;Nom;Ville\nAli;"Léon');
    await expect(main(page)).toContainText('Ce fichier est coupé');
    await expect(page.getByLabel('Qui accompagnera ces personnes ?')).toHaveValue(choisi);
    await expect(page.getByLabel('Les compter seulement')).toBeChecked();
  });
});

test('le référent importe un classeur Excel : la personne est dans sa file @sans-js', async ({
  page,
  connecter,
}) => {
  test.setTimeout(120_000);
  await connecter('referent');
  const nom = unNom();
  await page.goto('/referent/inviter');
  await page.getByRole('link', { name: 'Importer un fichier' }).click();
  await choisir(
    page,
    'gens.xlsx',
    xlsxDe([
      ['Prénom', 'Nom', 'Ville', 'Date de naissance'],
      ['Zoé', nom, 'Bourg-en-Bresse', 33238],
    ]),
  );
  await expect(main(page)).toContainText('31 déc. 1990');
  await page.getByRole('button', { name: 'Confirmer : 1 ligne' }).click();
  await attendre(page, 'Ce que cet import a fait');
  await page.goto(`/referent?q=${nom}`);
  await expect(main(page)).toContainText(nom);
});
