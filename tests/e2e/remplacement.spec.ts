import { ajouterJours, jourDe, jourIso } from '@/lib/dates';
import { unBinome } from '../factories/remplacements';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier } from './gestes.table';
import { main } from './parcours.arrivee';

const dans = (jours: number) => jourIso(ajouterJours(jourDe(new Date()), jours));

test('@sans-js un congé : le référent choisit qui remplace, la personne le lit, le collègue la trouve', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const { personne, referent, collegue } = await unBinome();
  await db.user.update({ where: { id: collegue.userId }, data: { prenom: 'Marc', nom: 'Petit' } });
  await db.user.update({ where: { id: personne.userId }, data: { nom: `Essai${personne.id.slice(0, 6)}` } });

  await connecterUser(referent.userId);
  await page.goto('/referent');
  await main(page).getByRole('link', { name: 'Mes absences' }).click();
  await page.getByLabel('Premier jour d’absence').fill(dans(0));
  await page.getByLabel('Dernier jour d’absence').fill(dans(-1));
  await page.getByLabel('Qui remplace').selectOption(collegue.id);
  await page.getByRole('button', { name: 'Prévoir le remplacement' }).click();
  await expect(main(page).getByText('Le dernier jour vient après le premier.').last()).toBeVisible();
  await expect(page.getByLabel('Premier jour d’absence')).toHaveValue(dans(0));
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByLabel('Dernier jour d’absence').fill(dans(5));
  await page.getByRole('button', { name: 'Prévoir le remplacement' }).click();
  await expect(main(page).getByText('Le remplacement est prévu.')).toBeVisible();
  await page.goto('/referent');
  await expect(main(page).getByText(/Marc Petit vous remplace du/)).toBeVisible();

  await connecterUser(personne.userId);
  await page.goto('/beneficiaire/parcours');
  await expect(main(page).getByText('Remplace votre accompagnateur')).toBeVisible();
  await expect(main(page).getByText('Marc Petit')).toBeVisible();

  await connecterUser(collegue.userId);
  await page.goto('/referent');
  await expect(main(page).getByText(/Vous remplacez Claire Martin du/)).toBeVisible();
  await main(page).getByRole('link', { name: 'En remplacement' }).click();
  await main(page)
    .getByRole('link', { name: new RegExp(`Essai${personne.id.slice(0, 6)}`) })
    .click();
  await expect(main(page).getByText('Vous remplacez Claire Martin', { exact: true })).toBeVisible();
  await expect(main(page).getByText('Écrire une note')).toHaveCount(0);

  await connecterUser(referent.userId);
  await page.goto('/referent/absence');
  await main(page).locator('summary', { hasText: 'Arrêter' }).click();
  await page.getByRole('button', { name: /^Arrêter ce remplacement/ }).click();
  await expect(main(page).getByText('Le remplacement est arrêté.')).toBeVisible();
  await connecterUser(collegue.userId);
  expect((await page.goto(`/referent/personnes/${personne.id}`))?.status()).toBe(404);
});

test('@sans-js un changement : l’ancien référent écrit un mot, la personne et le nouveau le lisent', async ({
  page,
  db,
  connecterUser,
}) => {
  test.setTimeout(180_000);
  const { personne, referent, collegue } = await unBinome();
  const hier = new Date(dans(-1));
  const { id } = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
  await db.suivi.update({ where: { id }, data: { finLe: hier } });
  const nouveau = { referentId: collegue.id, organismeId: collegue.organismeId };
  await db.suivi.create({ data: { beneficiaireId: personne.id, ...nouveau, debutLe: hier } });
  const dossier = `/referent/personnes/${personne.id}`;
  const MOT = 'Préfère le jeudi, après la cure de jouvence du jardin.';

  await connecterUser(referent.userId);
  await page.goto(dossier);
  await deplier('Écrire le mot de relais')(page);
  await page.getByLabel('Ce qui aide à prendre la suite').fill(MOT);
  await page.getByRole('button', { name: 'Enregistrer le mot de relais' }).click();
  await expect(page.getByText('Ce texte parle peut-être de santé.')).toBeVisible();
  await expect(page.getByLabel('Ce qui aide à prendre la suite')).toHaveValue(MOT);
  await page.getByLabel('J’ai relu').check();
  await page.getByRole('button', { name: 'Enregistrer le mot de relais' }).click();
  await expect(main(page).getByText('Le mot de relais est enregistré.')).toBeVisible();

  for (const [userId, adresse] of [
    [personne.userId, '/beneficiaire/parcours'],
    [collegue.userId, dossier],
  ] as const) {
    await connecterUser(userId);
    await page.goto(adresse);
    await expect(main(page).getByText(MOT)).toBeVisible();
    await expect(page.getByText('Écrire le mot de relais')).toHaveCount(0);
  }
});
