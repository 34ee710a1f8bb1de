import { expect, sansViolation, test } from '../support/e2e';

test.describe('le Département', () => {
  test.beforeEach(async ({ connecter }) => connecter('departement'));

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
    const definition = page.getByText('Une personne qui a deux missions compte une fois.');
    await expect(definition).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(definition, 'sur le papier, ce qui est replié se lit aussi').toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('Définition').first().click();
    await expect(definition).toBeVisible();
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

// One row for everybody each time: both ways of reading pages take their turn, in one project.
for (const javaScriptEnabled of [true, false])
  test.describe(`le Département, ${javaScriptEnabled ? 'avec' : 'sans'} JavaScript`, () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(async ({ connecter }) => connecter('departement'));

    test('fixe l’objectif de l’an prochain, le lit, le retrouve dans le journal', async ({ page, db }) => {
      const annee = new Date().getFullYear() + 1;
      await db.objectif.deleteMany({ where: { annee } });
      await page.goto(`/departement/objectifs?annee=${annee}`);
      await page.getByLabel('Personnes à accompagner').fill('321');
      await page.getByRole('button', { name: `Fixer l’objectif ${annee}` }).click();
      await expect(page.getByText('L’objectif est fixé.')).toBeVisible();
      await expect(page.getByRole('cell', { name: '321' })).toBeVisible();
      await page.goto('/departement/journal?action=objectif.fixer');
      await expect(page.getByRole('cell', { name: /^321 · année : / }).first()).toBeVisible();
    });

    test('corrige ce que les pages publiques disent de lui', async ({ page, db }) => {
      const avant = await db.departement.findFirstOrThrow();
      await page.goto('/departement/territoires');
      await page.getByRole('link', { name: /Informations du Département/ }).click();
      if (javaScriptEnabled) await sansViolation(page);
      await expect(page.getByText(`La bonne réponse est ${avant.code}`)).toBeVisible();
      await page.getByLabel('Téléphone', { exact: false }).fill('12');
      await page.getByLabel('Hébergeur').fill('Hébergeur corrigé (exemple)');
      await page.getByRole('button', { name: 'Garder ces informations' }).click();
      await expect(page.getByText('Écrivez un numéro à 10 chiffres').first()).toBeVisible();
      await expect(page.getByLabel('Hébergeur')).toHaveValue('Hébergeur corrigé (exemple)');
      await page.getByLabel('Téléphone', { exact: false }).fill('04 65 71 12 00');
      await page.getByRole('button', { name: 'Garder ces informations' }).click();
      await expect(page.getByText('Ces informations sont gardées.')).toBeVisible();
      await expect(async () => {
        await page.goto('/mentions-legales');
        await expect(page.getByText('Hébergeur corrigé (exemple)')).toBeVisible({ timeout: 1000 });
      }).toPass();
      const { code, ...faits } = avant;
      await db.departement.update({ where: { code }, data: faits });
    });

    test('n’écrit pas sur ce qu’un collègue a gardé entre-temps', async ({ page, db }) => {
      const { code, adresse, version } = await db.departement.findFirstOrThrow();
      const garder = page.getByRole('button', { name: 'Garder ces informations' });
      await page.goto('/departement/parametres');
      const data = { adresse: 'Adresse du collègue', version: { increment: 1 } };
      await db.departement.update({ where: { code }, data });
      // An answer to correct first: the page that comes back still knows which version was read.
      await page.getByLabel('Téléphone', { exact: false }).fill('12');
      await garder.click();
      await expect(page.getByText('Écrivez un numéro à 10 chiffres').first()).toBeVisible();
      await page.getByLabel('Téléphone', { exact: false }).fill('04 65 71 12 00');
      for (const _ of ['une fois', 'encore']) {
        await garder.click();
        await expect(page.getByText('Quelqu’un a changé ces informations')).toBeVisible();
      }
      if (javaScriptEnabled) await sansViolation(page);
      await page.getByRole('link', { name: 'Lire ce qui est enregistré aujourd’hui', exact: true }).click();
      await expect(page.getByLabel('Adresse')).toHaveValue('Adresse du collègue');
      await garder.click();
      await expect(page.getByText('Ces informations sont gardées.')).toBeVisible();
      await db.departement.update({ where: { code }, data: { adresse, version } });
    });
  });
