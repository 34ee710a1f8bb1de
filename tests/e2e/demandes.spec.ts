import type { Page } from '@playwright/test';
import { ajouterJours, jourDe, jourIso } from '@/lib/dates';
import { REGLES } from '@/lib/parcours/echeance';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier, ouvrirPli } from './gestes.table';

const choses = (page: Page) => page.getByRole('region', { name: 'À faire' }).getByRole('listitem');
/** What this référent owes an answer to. */
const aRepondre = (page: Page) => choses(page).filter({ hasText: REGLES.REPONSE });

test('une personne pose une question, et lit la réponse avec sa date ; le référent répond de sa file, en un envoi @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.slow();
  const { referent, personne } = await unSuivi({ prenom: 'Inaya' });
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await page.getByRole('link', { name: 'Demander quelque chose' }).click();
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('link', { name: 'Poser une question' }).click();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('Écrivez votre question.').first()).toBeVisible();
  await page.getByLabel('Ma question').fill('Qui paie mon ticket de bus ?');
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('C’est envoyé. La réponse viendra sur cette page.')).toBeVisible();

  // Another one does not pass while it waits, and what was typed stays.
  await page.goto('/beneficiaire/parcours/demander?quoi=question');
  await page.getByLabel('Ma question').fill('Et le train ?');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('Vous avez déjà demandé cela').first()).toBeVisible();
  await expect(page.getByLabel('Ma question')).toHaveValue('Et le train ?');

  await connecterUser(referent.user.id);
  await page.goto('/referent');
  const chose = aRepondre(page);
  await expect(chose).toContainText('Qui paie mon ticket de bus ?');
  let envois = 0;
  page.on('request', (r) => (envois += r.method() === 'POST' ? 1 : 0));
  await ouvrirPli(chose.locator('summary'));
  await chose.getByLabel('Ma réponse').fill('L’association le rembourse.');
  await chose.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(page).toHaveURL(/\/referent\?fait=reponse$/);
  await expect(choses(page).first()).toBeVisible();
  await expect(aRepondre(page)).toHaveCount(0);
  expect(envois).toBe(1);

  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  const lue = page.getByRole('listitem').filter({ hasText: 'Qui paie mon ticket de bus ?' });
  await expect(lue).toContainText('L’association le rembourse.');
  await expect(lue).toContainText(/Réponse, le \d/);
  await expect(lue.getByRole('button', { name: /Retirer/ })).toHaveCount(0);
});

test('une demande se retire, et le référent n’en voit rien @sans-js', async ({ page, connecterUser }) => {
  const { referent, personne } = await unSuivi();
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours/demander?quoi=rendez-vous');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByRole('button', { name: 'Retirer : Un rendez-vous' }).click();
  await expect(page.getByText('Votre demande est retirée. Plus personne ne peut la lire.')).toBeVisible();
  await connecterUser(referent.user.id);
  await page.goto('/referent');
  await expect(choses(page).first()).toBeVisible();
  await expect(aRepondre(page)).toHaveCount(0);
});

test('un rendez-vous demandé se fixe de la file, et c’est la réponse @sans-js', async ({
  page,
  connecterUser,
}) => {
  const { referent, personne } = await unSuivi();
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours/demander?quoi=rendez-vous');
  await page.getByLabel('Pour parler de quoi, et quand je peux').fill('Plutôt le matin.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page).toHaveURL(/fait=demande/);
  await connecterUser(referent.user.id);
  await page.goto('/referent');
  const chose = aRepondre(page);
  await ouvrirPli(chose.locator('summary', { hasText: 'Prendre un rendez-vous' }));
  await chose.getByLabel('Jour').fill(jourIso(ajouterJours(jourDe(new Date()), 3)));
  await chose.getByLabel('Heure').fill('09:30');
  await chose.getByLabel('Lieu').fill('Mairie');
  await chose.getByRole('button', { name: 'Fixer le rendez-vous' }).click();
  await expect(page).toHaveURL(/\/referent\?fait=rendez-vous$/);
  await expect(choses(page).first()).toBeVisible();
  await expect(aRepondre(page)).toHaveCount(0);
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await expect(page.getByRole('listitem').filter({ hasText: 'Plutôt le matin.' })).toContainText(
    'Lieu : Mairie.',
  );
});

test('qui voudrait un autre accompagnateur le dit au Département, qui répond ou nomme ; le référent ne le lit jamais @sans-js', async ({
  page,
  connecterUser,
}) => {
  const { referent, personne } = await unSuivi({ prenom: `Lina ${Date.now()}` });
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours/demander');
  await page.getByRole('link', { name: 'Changer d’accompagnateur' }).click();
  await page.getByLabel('Ce que je veux dire au Département').fill('C’est loin de chez moi.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page).toHaveURL(/fait=demande/);

  await connecterUser(referent.user.id);
  for (const adresse of ['/referent', `/referent/personnes/${personne.id}`]) {
    await page.goto(adresse);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('C’est loin de chez moi.')).toHaveCount(0);
    await expect(page.getByText(/autre accompagnateur/)).toHaveCount(0);
  }

  const autre = await unReferent();
  await connecterUser((await unAgentDuDepartement()).user.id);
  await page.goto('/departement');
  await page.getByRole('link', { name: /demandes? de changement/ }).click();
  const pages = page.getByRole('navigation', { name: /Pages/ }).getByRole('link').last();
  const carte = page.getByRole('listitem').filter({ hasText: personne.user.prenom });
  if ((await carte.count()) === 0) await pages.click();
  await expect(carte).toContainText('C’est loin de chez moi.');
  await carte.getByRole('link', { name: /Nommer un autre référent/ }).click();
  await page.getByLabel('Référent', { exact: true }).selectOption(autre.id);
  await page.getByRole('button', { name: 'Nommer ce référent' }).click();
  await expect(page).toHaveURL(/fait=nomme/);

  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await expect(page.getByRole('listitem').filter({ hasText: 'C’est loin de chez moi.' })).toContainText(
    /Réponse du Département, le \d.*Claire Martin vous accompagne depuis le/s,
  );
});

test('une personne écrit un objectif et les étapes qui y mènent ; les deux pages le disent @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
}) => {
  const { referent, personne } = await unSuivi();
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await deplier('Ajouter un objectif')(page);
  await page.getByLabel('Là où je veux arriver').fill('Passer le permis');
  await page.getByRole('button', { name: 'Ajouter cet objectif' }).click();
  await expect(page.getByText('L’objectif est ajouté.')).toBeVisible();
  await deplier('Ajouter une étape')(page);
  await page.getByLabel('Ce que je veux faire').fill('Réviser le code');
  await page.getByLabel('Pour quel objectif').selectOption({ label: 'Passer le permis' });
  await page.getByRole('button', { name: 'Ajouter cette étape' }).click();
  const objectif = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Passer le permis' }) });
  await expect(objectif).toContainText('Réviser le code');
  if (javaScriptEnabled !== false) await sansViolation(page);

  await connecterUser(referent.user.id);
  await page.goto(`/referent/personnes/${personne.id}`);
  const lu = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Passer le permis' }) });
  await expect(lu).toContainText('Réviser le code');
  await expect(lu.getByRole('button', { name: 'Laisser de côté : Passer le permis' })).toHaveCount(0);
  if (javaScriptEnabled !== false) await sansViolation(page);

  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await page.getByRole('button', { name: 'C’est atteint : Passer le permis' }).click();
  await expect(page.getByText('Bravo. L’objectif est atteint.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Les étapes du parcours' })).toContainText(
    'Objectif atteint : Passer le permis',
  );
});
