import { randomUUID } from 'node:crypto';
import { maintenant } from '@/lib/horloge';
import { uneMission } from '../factories/missions';
import { unGroupe } from '../factories/vocabulaire';
import { expect, test } from '../support/e2e';

test('une faute de frappe est lue, dite, et peut être cherchée à la lettre @sans-js', async ({
  page,
  db,
}) => {
  // Of its own, and the newest of those that say the word in their title: others come and go at the same time.
  const titre = `Essayer le jardinage ${randomUUID().slice(0, 8)}`;
  const { id } = await uneMission({ publiee: true, champs: { titre, publieeLe: maintenant() } });
  await page.goto('/missions?q=jardinnage');
  await expect(page.getByText('Résultats pour « jardinage ».')).toBeVisible();
  await expect(page.getByRole('link', { name: titre }).first()).toBeVisible();
  await expect(page.locator('.mission mark').first()).toHaveText(/jardin/i);
  await page.getByRole('link', { name: 'Chercher exactement « jardinnage »' }).click();
  await expect(page.getByText('Aucune mission ne parle de « jardinnage ».')).toBeVisible();
  await expect(page.locator('.mission')).toHaveCount(0);
  await db.mission.delete({ where: { id } });
});

test('les mots cherchés restent marqués sur la page de la mission, et nulle part quand on vient d’ailleurs @sans-js', async ({
  page,
}) => {
  await page.goto('/missions?q=jardinnage');
  await page.locator('.mission a').first().click();
  await expect(page).toHaveURL(/\/missions\/[0-9a-f-]{36}\?q=jardinnage$/);
  await expect(page.locator('article mark').first()).toHaveText(/jardin/i);
  await page.goto(page.url().split('?')[0]!);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('mark')).toHaveCount(0);
  for (const q of ['%00', 'x'.repeat(5000), '%22%20OR%201%3D1', 'les&q=des'])
    expect((await page.request.get(`${page.url()}?q=${q}`)).status(), q.slice(0, 20)).toBe(200);
});

for (const chemin of ['/missions', '/referent/missions'])
  test(`des mots impossibles n’arrêtent pas la recherche : ${chemin}`, async ({ page, connecter }) => {
    await connecter('referent');
    for (const q of ['x'.repeat(5000), "') | (' :* & !", 'les de des', '🐕', '%00', '"', '« »', '\u0000a']) {
      const reponse = await page.request.get(`${chemin}?q=${encodeURIComponent(q)}`);
      expect(reponse.status(), q.slice(0, 20)).toBe(200);
    }
  });

test('le référent voit les mots trouvés dans l’offre', async ({ page, connecter }) => {
  await connecter('referent');
  await page.goto('/referent/missions?q=bicyclette');
  await expect(page.locator('.mission mark').first()).toHaveText(/vélo|bicyclette/i);
});

// One row for everybody each time: both ways of reading pages take their turn, in one project.
for (const javaScriptEnabled of [true, false])
  test.describe(`la coordination, ${javaScriptEnabled ? 'avec' : 'sans'} JavaScript`, () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(async ({ connecter }) => connecter('coordination'));

    test('réunit des mots, les change, les enlève', async ({ page, db }) => {
      const mot = `essai${Date.now()}`;
      await page.goto('/coordination/missions');
      await page.getByRole('link', { name: 'Mots de la recherche' }).click();
      await page.getByRole('link', { name: 'Réunir des mots' }).click();
      await page.getByLabel('Mots qui veulent dire').fill(mot);
      await page.getByRole('button', { name: 'Réunir ces mots' }).click();
      await expect(page.getByText('Écrivez au moins deux mots, un par ligne.').first()).toBeVisible();
      await page.getByLabel('Mots qui veulent dire').fill(`${mot}\njardin`);
      await page.getByRole('button', { name: 'Réunir ces mots' }).click();
      await expect(page.getByText('Ces mots sont réunis.')).toBeVisible();
      const trouvees = await page.request.get(`/missions?q=${mot}`);
      expect(await trouvees.text()).toContain('<mark>jardin</mark>');

      await page.getByLabel('Mots qui veulent dire').fill(`${mot}\npotager`);
      await page.getByRole('button', { name: 'Garder ces changements' }).click();
      await expect(page.getByText('Les changements sont gardés.')).toBeVisible();
      await page.goto(`/coordination/vocabulaire?q=${mot}`);
      await page.getByRole('link', { name: mot }).click();
      await page.getByText('Enlever ce groupe').click();
      await page.getByRole('button', { name: 'Enlever pour de bon' }).click();
      await expect(page.getByText('Le groupe est enlevé.')).toBeVisible();
      expect(await db.groupeSynonymes.count({ where: { termes: { has: mot } } })).toBe(0);
    });

    test('apprend que quelqu’un a changé le groupe entre-temps', async ({ page, db }) => {
      const groupe = await unGroupe(`essai${Date.now()}`, `autre${Date.now()}`);
      await page.goto(`/coordination/vocabulaire/${groupe.id}`);
      await db.groupeSynonymes.update({ where: { id: groupe.id }, data: { version: 2 } });
      await page.getByRole('button', { name: 'Garder ces changements' }).click();
      await expect(page.getByText('Quelqu’un a changé ce groupe de mots').first()).toBeVisible();
      await expect(
        page.getByRole('link', { name: 'Lire ce qui est enregistré aujourd’hui' }).first(),
      ).toBeVisible();
      await db.groupeSynonymes.delete({ where: { id: groupe.id } });
    });
  });
