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
  await expect(page.getByText('La mission est de nouveau dans votre liste.')).toBeVisible();
  await expect(main(page)).toContainText('Aucune mission mise de côté');
  expect(await db.missionEcartee.count({ where: { beneficiaireId: personne.id } })).toBe(0);
});
