import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';

const main = (page: Page) => page.locator('main');
const LETTRES = 'abcdefghijklmnopqrstuvwxyz';
/** A name of letters, that no other run has. */
const unNom = () =>
  `Essai${Array.from({ length: 12 }, () => LETTRES[Math.floor(Math.random() * 26)]).join('')}`;

async function choisir(page: Page, contenu: string) {
  await page
    .getByLabel('Le fichier', { exact: true })
    .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(contenu) });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await expect(page.getByRole('heading', { name: 'Ce que fera cet import' })).toBeVisible();
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

async function confirmer(page: Page) {
  await page.getByRole('button', { name: /^Confirmer/ }).click();
  await attendre(page, 'Ce que cet import a fait');
}

test('le Département importe des référents, puis en invite un @sans-js', async ({ page, connecter, db }) => {
  test.setTimeout(180_000);
  await connecter('departement');
  const [nom, email] = [unNom(), `${unNom().toLowerCase()}@exemple.fr`];
  await page.goto('/departement/comptes');
  await page.getByRole('link', { name: 'Importer des référents' }).click();
  await expect(page.getByRole('link', { name: /Excel/ })).toHaveAttribute('href', /de=referents/);
  await choisir(
    page,
    `Prénom;Nom;Courriel;Structure;Type de structure\nLéa;${nom};${email};Maison ${nom};France Travail\nPaul;${nom};p${email};Nulle part ${nom};\n`,
  );
  await expect(nombre(page, 'Référents à créer')).toHaveText('1');
  await expect(nombre(page, 'Erreurs, laissées de côté')).toHaveText('1');
  await expect(main(page)).toContainText(`L’organisme « Nulle part ${nom} » n’est pas connu.`);
  await confirmer(page);
  expect(await db.message.count({ where: { adresse: email } })).toBe(0);

  await page.goto(`/departement/comptes?q=${nom}`);
  await expect(main(page)).toContainText('À inviter');
  await page.getByRole('button', { name: new RegExp(`^Inviter.*Léa ${nom}`) }).click();
  await expect(main(page)).toContainText('La personne reçoit un message pour entrer.');
  expect(await db.message.count({ where: { adresse: email } })).toBe(1);
});

test('la coordination importe des associations, puis défait tout @sans-js', async ({
  page,
  connecter,
  db,
}) => {
  test.setTimeout(180_000);
  await connecter('coordination');
  const nom = unNom();
  await page.goto('/coordination/associations');
  await page.getByRole('link', { name: 'Importer des associations' }).click();
  await choisir(page, `Nom;RNA;Code postal;Ville\n${nom};;01440;Viriat\nAutre ${nom};W12;01440;Viriat\n`);
  await expect(nombre(page, 'Associations à créer')).toHaveText('1');
  await expect(main(page)).toContainText('Le numéro RNA est la lettre W suivie de 9 chiffres.');
  await confirmer(page);
  expect(await db.association.count({ where: { nom, statut: 'A_CONTACTER' } })).toBe(1);

  await page.getByText('Défaire cet import').click();
  await page.getByRole('button', { name: 'Oui, tout défaire' }).click();
  await attendre(page, 'Cet import a été défait');
  expect(await db.association.count({ where: { nom } })).toBe(0);
});
