import { db } from '@/lib/db';
import { unBeneficiaire } from '../factories/beneficiaires';
import { unAgentDuDepartement } from '../factories/comptes';
import { expect, test } from '../support/e2e';

test('les droits se lisent depuis « Mon parcours » et avant de dire oui @sans-js', async ({
  connecterUser,
  page,
}) => {
  const personne = await unBeneficiaire();
  await connecterUser(personne.userId);
  await page.goto('/beneficiaire/parcours');
  await page.getByRole('link', { name: 'Mes droits et mes devoirs' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes droits et mes devoirs');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await connecterUser((await unBeneficiaire({ consent: false })).userId);
  await page.goto('/beneficiaire');
  await page.getByRole('link', { name: 'Mes droits et mes devoirs' }).click();
  await expect(page).toHaveURL(/\/beneficiaire\/droits$/);
});

test('le Département lit l’aperçu avant d’approuver ; ce qui est tapé reste @sans-js', async ({
  connecterUser,
  page,
}) => {
  await connecterUser((await unAgentDuDepartement()).user.id);
  await page.goto('/departement/parametres');
  await page.getByRole('link', { name: 'Écrire et approuver « Mes droits et mes devoirs »' }).click();
  const texte = page.getByLabel('Le texte');
  await texte.fill('## Essai d’aperçu ?\n\nVotre absence <b>compte</b>.');
  await page.getByLabel('Approuvé le').fill('2026-01-15');
  await page.getByRole('button', { name: 'Relire et approuver' }).click();
  const apercu = page.getByRole('region', { name: 'Aperçu' });
  await expect(apercu.getByRole('heading', { name: 'Essai d’aperçu ?' })).toBeVisible();
  await expect(apercu).toContainText('Votre absence <b>compte</b>.');
  await expect(apercu.getByRole('listitem')).toContainText('je ne viens pas cette fois');
  await expect(texte).toHaveValue(/Essai d’aperçu/);
  await expect(page.getByLabel('J’ai lu l’aperçu.')).not.toBeChecked();
  expect(await db.texteApprouve.count({ where: { texte: { contains: 'Essai d’aperçu' } } })).toBe(0);
});

test('le texte approuvé est lu avec sa date par les personnes et leurs accompagnateurs', async ({
  connecterUser,
  connecter,
  page,
}) => {
  await connecterUser((await unAgentDuDepartement()).user.id);
  await page.goto('/departement/textes');
  await page.getByLabel('Approuvé le').fill('2026-01-15');
  const mot = `Une phrase ajoutée le ${String(test.info().workerIndex)}`;
  const texte = page.getByLabel('Le texte');
  await texte.fill(`${await texte.inputValue()}\n\n${mot}.`);
  await page.getByRole('button', { name: 'Relire et approuver' }).click();
  await page.getByLabel('J’ai lu l’aperçu.').check();
  await page.getByRole('button', { name: 'Relire et approuver' }).click();
  await expect(page.getByText('Le texte est approuvé.')).toBeVisible();
  await connecterUser((await unBeneficiaire()).userId);
  await page.goto('/beneficiaire/droits');
  await expect(page.locator('main')).toContainText('a approuvé ce texte le 15 janvier 2026');
  await expect(page.locator('main')).toContainText(mot);
  await connecter('referent');
  await page.goto('/referent/droits');
  await expect(page.locator('main')).toContainText(mot);
});
