import type { Page } from '@playwright/test';
import { nommer } from '../factories/choix';
import { fermerLesLots, unProposable } from '../factories/lots';
import { uneMission } from '../factories/missions';
import { expect, sansViolation, test } from '../support/e2e';

test.describe.configure({ mode: 'serial' });

/** Only these people want proposals, for the time of a test. */
async function eux(db: Parameters<Parameters<typeof test>[2]>[0]['db'], ids: string[]) {
  await fermerLesLots();
  await db.beneficiaire.updateMany({
    where: { id: { notIn: ids } },
    data: { veutPropositionsLe: null },
  });
}

/** The worker has its own pace: the page is asked again, as its link does. */
async function attendre(page: Page, titre: string) {
  await expect(async () => {
    const lien = page.getByRole('link', { name: 'Voir où on en est' });
    if (await lien.isVisible()) await lien.click();
    await expect(page.locator('main')).toContainText(titre, { timeout: 500 });
  }).toPass({ timeout: 45_000 });
}

async function preparer(page: Page, combien: string) {
  await page.goto('/coordination/personnes');
  await page.getByRole('link', { name: 'Proposer pour tout un territoire' }).click();
  await page.getByText(combien, { exact: true }).click();
  await page.getByRole('button', { name: 'Préparer les propositions' }).click();
  await expect(page).toHaveURL(/\/coordination\/propositions\/[0-9a-f-]{36}/);
  await attendre(page, 'À relire, puis à envoyer');
}

test('une personne veut bien qu’on lui propose des missions, puis ne veut plus', async ({
  page,
  db,
  connecterUser,
}) => {
  const personne = await unProposable({ veutPropositionsLe: null });
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/moi');
  await page.getByRole('button', { name: 'Je veux bien qu’on me propose des missions' }).click();
  await expect(page.getByText('La coordination peut vous proposer des missions.')).toBeVisible();
  await expect(page.getByText(/^J’ai dit oui le .* peut me proposer/)).toBeVisible();
  await sansViolation(page);
  await page.getByRole('button', { name: 'Je ne veux plus de propositions' }).click();
  await expect(page.getByText('La coordination ne prépare plus de propositions')).toBeVisible();
  const lue = await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } });
  expect(lue.veutPropositionsLe).toBeNull();
});

test('la coordination propose à qui veut des propositions', async ({ page, db, connecter }) => {
  const lea = await nommer(await unProposable({ metierVise: 'A1203' }), 'Rive Léa');
  await eux(db, [lea.id]);
  const mission = await uneMission({ publiee: true, champs: { codesRome: ['A1203'] } });
  await connecter('coordination');
  await page.goto(`/coordination/missions/${mission.id}`);
  await page.getByRole('link', { name: 'Proposer à des personnes' }).click();
  await expect(page.locator('main form > ul > li').filter({ hasText: 'Rive Léa' })).toHaveCount(1);
  await expect(page.locator('main')).not.toContainText(/métier/i);
  await sansViolation(page);
  await page.getByRole('checkbox', { name: 'Rive Léa' }).check();
  await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
  await page.getByRole('button', { name: 'Envoyer 1 proposition' }).click();
  await expect(page.getByText('1 proposition est partie.')).toBeVisible();
  expect(await db.proposition.count({ where: { beneficiaireId: lea.id, missionId: mission.id } })).toBe(1);
});

test('la coordination prépare, relit, enlève, envoie', async ({ page, db, connecter, connecterUser }) => {
  const [ana, zoe] = [await unProposable(), await unProposable()];
  await db.user.update({ where: { id: ana.user.id }, data: { prenom: 'Ana', nom: 'Aubry' } });
  await db.user.update({ where: { id: zoe.user.id }, data: { prenom: 'Zoé', nom: 'Zimmer' } });
  await uneMission({ publiee: true, places: 5 });
  await eux(db, [ana.id, zoe.id]);
  await connecter('coordination');
  await preparer(page, '2 missions');
  await sansViolation(page);
  const noms = page.locator('main li h3');
  await expect(noms).toHaveText(['Ana Aubry', 'Zoé Zimmer']);
  await expect(page.locator('main')).not.toContainText(/score|note|rang|%/i);
  const avant = await page.getByRole('button', { name: /Enlever cette proposition/ }).count();
  await page
    .getByRole('button', { name: /Enlever cette proposition/ })
    .first()
    .click();
  await expect(page.getByText('La proposition est enlevée.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Enlever cette proposition/ })).toHaveCount(avant - 1);
  await page.getByRole('button', { name: /^Envoyer/ }).click();
  await attendre(page, 'C’est envoyé.');
  await expect(page.locator('main')).toContainText(`Propositions parties : ${avant - 1} sur ${avant}`);
  await expect(page.locator('main')).not.toContainText('Aubry');
  await connecterUser(zoe.user.id);
  await page.goto('/beneficiaire/propositions');
  await expect(page.getByRole('button', { name: 'Non merci' }).first()).toBeVisible();
});

test('sans scripts, sur un téléphone : préparer, relire, annuler', async ({
  browser,
  db,
  baseURL,
  connecter,
  context,
}) => {
  const lea = await unProposable();
  await eux(db, [lea.id]);
  await connecter('coordination');
  const seul = await browser.newContext({
    baseURL: baseURL!,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    storageState: await context.storageState(),
  });
  const page = await seul.newPage();
  await preparer(page, '1 mission');
  await page.getByText('Tout annuler').click();
  await page.getByRole('button', { name: 'Oui, annuler' }).click();
  await expect(page.getByText('C’est annulé.')).toBeVisible();
  await expect(page.locator('main')).toContainText('Cette préparation est annulée.');
  await page.goto('/coordination/propositions');
  await expect(page.locator('main')).toContainText('Annulé');
  await seul.close();
});
