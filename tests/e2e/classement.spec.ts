import { db } from '@/lib/db';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneMission } from '../factories/missions';
import { expect, sansViolation, test } from '../support/e2e';
import { bouton, main } from './parcours.arrivee';

test('« Pas pour moi » ôte la mission, dit ce qui est appris, et se défait @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const personne = await unBeneficiaire();
  const mission = await uneMission({ publiee: true, champs: { titre: `Trier ${personne.id.slice(0, 8)}` } });
  const lien = page.getByRole('link', { name: mission.titre });
  await connecterUser(personne.userId);
  await page.goto(`/beneficiaire/missions/${mission.id}`);
  await expect(main(page)).toContainText('Pourquoi cette mission');
  await page.locator('summary', { hasText: 'Pas pour moi' }).click();
  await page.getByRole('radio', { name: 'Ce domaine ne me plaît pas' }).check();
  await bouton(page, 'Mettre de côté').click();
  await expect(page).toHaveURL(/\/beneficiaire\/missions\?fait=ecartee/);
  await expect(page.getByText('Cette mission n’est plus dans votre liste.')).toBeVisible();
  await page.getByRole('link', { name: 'Voir la mission mise de côté' }).click();
  await expect(lien).toBeVisible();
  await expect(main(page)).toContainText('Les missions du domaine Environnement viennent après les autres.');
  if (javaScriptEnabled) await sansViolation(page);
  await lien.click();
  await expect(main(page)).toContainText('Vous l’avez mise de côté');
  await bouton(page, 'La remettre dans ma liste').click();
  await expect(page.getByText('C’est noté. La mission n’est plus mise de côté.')).toBeVisible();
  await expect(main(page)).toContainText('Aucune mission mise de côté');
  expect(await db.missionEcartee.count({ where: { beneficiaireId: personne.id } })).toBe(0);
});

test.describe('les poids du classement', () => {
  test('s’essaient, se gardent et reviennent à ceux de départ @sans-js', async ({
    page,
    connecter,
    javaScriptEnabled,
  }) => {
    test.setTimeout(120_000);
    await db.poidsClassement.deleteMany();
    await connecter('departement');
    await page.goto('/departement/territoires');
    await page.getByRole('link', { name: 'Classement des missions' }).click();
    await page.getByLabel('Les envies').fill('x');
    await bouton(page, 'Voir ce que cela change').click();
    await expect(main(page)).toContainText('Écrivez un nombre entier, de 0 à 100.');
    await expect(page.getByLabel('Les envies')).toHaveValue('x');
    await page.getByLabel('Les envies').fill('0');
    await page.getByLabel('La distance').fill('90');
    await bouton(page, 'Voir ce que cela change').click();
    await expect(main(page)).toContainText(/Essai sur les réponses de \d+ personnes, sans leur nom/);
    await expect(page.getByRole('table')).toHaveCount(2);
    if (javaScriptEnabled) await sansViolation(page);
    await bouton(page, 'Garder ces poids').click();
    await expect(page.getByText('Ces poids sont gardés.')).toBeVisible();
    expect(await db.poidsClassement.findFirst()).toMatchObject({ envies: 0, proximite: 90, version: 1 });
    await expect(page.getByLabel('La distance')).toHaveValue('90');
    await bouton(page, 'Revenir aux poids de départ').click();
    await expect(page.getByText('Les poids de départ sont de retour.')).toBeVisible();
    expect(await db.poidsClassement.findFirst()).toMatchObject({ envies: 22, proximite: 30, version: 2 });
  });

  test('ne s’écrivent pas par-dessus ceux d’un collègue @sans-js', async ({ page, connecter }) => {
    await db.poidsClassement.deleteMany();
    await connecter('departement');
    await page.goto('/departement/classement?' + new URLSearchParams(DOUZE).toString());
    const { code } = await db.departement.findFirstOrThrow();
    const poids = Object.fromEntries(Object.keys(DOUZE).map((c) => [c, 5]));
    await db.poidsClassement.create({
      data: {
        departementCode: code,
        ...(poids as Record<keyof typeof DOUZE, number>),
        modifieLe: new Date(),
      },
    });
    await bouton(page, 'Garder ces poids').click();
    await expect(page.getByText('Quelqu’un a changé ces poids')).toBeVisible();
    await page.getByRole('link', { name: 'Lire ce qui est enregistré aujourd’hui', exact: true }).click();
    await expect(page.getByLabel('La distance')).toHaveValue('5');
    await db.poidsClassement.deleteMany();
  });
});

/** Every criterion counts the same. */
const DOUZE = {
  proximite: '10',
  envies: '10',
  disponibilite: '10',
  metier: '10',
  apprendre: '10',
  accompagnement: '10',
  savoirFaire: '10',
  moyen: '10',
  continuite: '10',
  compagnie: '10',
  besoins: '10',
  urgence: '10',
};
