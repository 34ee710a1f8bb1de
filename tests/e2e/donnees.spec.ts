import { db } from '@/lib/db';
import { retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { unBeneficiaire } from '../factories/beneficiaires';
import { desHeures } from '../factories/sujet';
import { expect, test } from '../support/e2e';

test('qui a arrêté garde ses heures, ses missions, son parcours et « Moi » @sans-js', async ({
  connecterUser,
  page,
}) => {
  const { personne, heures, mission, affectation } = await desHeures({ accordLe: null });
  await retirerConsentement(personne.acteur, { beneficiaireId: personne.id }, new Date());

  await connecterUser(personne.userId);
  await page.goto('/beneficiaire');
  await expect(page).toHaveURL(/\/beneficiaire\/bienvenue$/);
  await page.locator('main').getByRole('link', { name: 'Mes heures' }).click();
  await page.getByRole('button', { name: 'Je suis d’accord' }).click();
  await expect(page.locator('main')).toContainText('Vous avez donné 2 heures');
  expect((await db.heures.findUniqueOrThrow({ where: { id: heures.id } })).accordLe).not.toBeNull();

  await page.goto('/beneficiaire/demandes');
  await page.getByRole('link', { name: mission.titre }).click();
  await expect(page).toHaveURL(new RegExp(affectation.candidatureId));
  for (const [adresse, titre] of [
    ['/beneficiaire/parcours', 'Mon parcours'],
    [`/beneficiaire/heures/${heures.id}`, 'Corriger ces heures'],
    ['/beneficiaire/moi', 'Moi'],
  ] as const) {
    await page.goto(adresse);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre);
  }
  await expect(page.getByText('Je peux revenir quand je veux')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Changer/ })).toHaveCount(0);
  for (const adresse of ['missions', `missions/${mission.id}/interet`, 'questions/ou', 'propositions']) {
    await page.goto(`/beneficiaire/${adresse}`);
    await expect(page).toHaveURL(/\/beneficiaire\/bienvenue$/);
  }
});

test('qui n’a jamais dit oui lit d’abord l’accord @sans-js', async ({ connecterUser, page }) => {
  await connecterUser((await unBeneficiaire({ consent: false })).userId);
  for (const adresse of ['heures', 'demandes', 'parcours', 'moi']) {
    await page.goto(`/beneficiaire/${adresse}`);
    await expect(page).toHaveURL(/\/beneficiaire\/bienvenue$/);
  }
});
