import { db } from '@/lib/db';
import { retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneFiche } from '../factories/passeport';
import { desHeures } from '../factories/sujet';
import { expect, test } from '../support/e2e';
import { lireZip } from '../support/zip';

test('qui a arrêté garde ses heures, ses missions, son parcours et « Moi » @sans-js', async ({
  connecterUser,
  page,
}) => {
  const { personne, heures, mission, affectation } = await desHeures({
    accordLe: null,
    origine: 'ASSOCIATION',
  });
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

test('télécharger ses données, puis tout effacer : rien ne reste ouvert @sans-js', async ({
  connecterUser,
  page,
}) => {
  const { personne } = await uneFiche({ attestee: true });
  await connecterUser(personne.userId);
  await page.goto('/beneficiaire/moi');
  const adresse = await page.getByRole('link', { name: 'Télécharger mes données' }).getAttribute('href');
  const fichier = await page.request.get(adresse!);
  expect(fichier.headers()).toMatchObject({
    'content-disposition': 'attachment; filename="mes-donnees.zip"',
    'cache-control': 'private, no-store',
  });
  const dossier = await lireZip(await fichier.body());
  expect(JSON.parse(dossier.get('donnees.json')!.toString())).toMatchObject({
    compte: { nom: 'Durand' },
    passeport: { pages: [{}] },
  });
  await page.setContent(dossier.get('mes-donnees.html')!.toString());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes données');
  await expect(page.getByRole('region', { name: 'Compte' })).toContainText('Durand');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto('/beneficiaire/moi');

  await page.getByRole('link', { name: 'Tout effacer' }).click();
  await expect(page.getByText('On ne peut pas revenir en arrière.')).toBeVisible();
  await page.getByLabel('J’ai compris. Je veux tout effacer, pour toujours.').check();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL(/\/connexion\?fait=efface$/);
  await expect(page.getByText('Vos données sont effacées.')).toBeVisible();

  const { anonymiseLe, user } = await db.beneficiaire.findUniqueOrThrow({
    where: { id: personne.id },
    include: { user: true },
  });
  expect(anonymiseLe).not.toBeNull();
  expect(user).toMatchObject({ prenom: 'Bénévole', nom: '', email: null });
  await page.goto('/beneficiaire/moi');
  await expect(page).toHaveURL(/\/connexion/);
  expect((await page.request.get(adresse!)).status()).toBe(404);
});

test('effacer demande de cocher la case @sans-js', async ({ connecterUser, page }) => {
  const { id, userId } = await unBeneficiaire();
  await connecterUser(userId);
  await page.goto('/beneficiaire/moi/effacer');
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.locator('main')).toContainText('Cochez la case si vous voulez tout effacer.');
  expect((await db.beneficiaire.findUniqueOrThrow({ where: { id } })).anonymiseLe).toBeNull();
});
