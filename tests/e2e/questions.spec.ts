import { db } from '@/lib/db';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneMission } from '../factories/missions';
import { expect, test } from '../support/e2e';
import { bouton, main } from './parcours.arrivee';

test('la seconde série de questions, facultative, change les raisons d’une mission @sans-js', async ({
  page,
  connecterUser,
}) => {
  test.setTimeout(120_000);
  const personne = await unBeneficiaire();
  const mission = await uneMission({
    publiee: true,
    champs: { apprend: ['COMMUNIQUER_A_L_ORAL', 'TRAVAILLER_EN_EQUIPE'], codesRome: ['A1203'] },
  });
  const adresse = `/beneficiaire/missions/${mission.id}`;
  await connecterUser(personne.userId);
  await page.goto(adresse);
  const raisons = [
    'vous savez déjà : communiquer à l’oral',
    'vous pouvez apprendre : travailler en équipe',
    'un pas vers le métier : Entretien des espaces verts',
  ].map((r) => new RegExp(r.replace(/\s+/g, '\\s+'), 'i'));
  for (const raison of raisons) await expect(main(page)).not.toContainText(raison);

  await page.goto('/beneficiaire/missions');
  await page.getByRole('link', { name: 'Dire ce que j’aime et ce que je sais faire' }).click();
  await expect(page).toHaveURL(/questions\/facon$/);
  await page.getByRole('radio', { name: 'Avec quelqu’un à côté de moi' }).check();
  await bouton(page, 'Continuer').click();
  await expect(page).toHaveURL(/questions\/savoir-faire$/);
  await page.getByRole('checkbox', { name: /^Je parle et j’écoute/ }).check();
  await bouton(page, 'Continuer').click();
  await expect(page).toHaveURL(/questions\/apprendre$/);
  await page.getByRole('checkbox', { name: /^Je fais avec les autres/ }).check();
  await bouton(page, 'Continuer').click();
  await expect(page).toHaveURL(/questions\/metier$/);
  await page.getByLabel('Cherchez un métier').fill('jardinière');
  await page.getByLabel('Cherchez un métier').press('Enter');
  await page.getByRole('radio', { name: /^Entretien des espaces verts/ }).check();
  await bouton(page, 'Voir les missions').click();
  await expect(page).toHaveURL(/\/beneficiaire\/missions/);

  expect(await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).toMatchObject({
    accompagnementSouhaite: 'TOUJOURS',
    compagnieSouhaitee: null,
    competences: ['COMMUNIQUER_A_L_ORAL'],
    competencesVisees: ['TRAVAILLER_EN_EQUIPE'],
    metierVise: 'A1203',
  });
  await page.goto(adresse);
  for (const raison of raisons) await expect(main(page)).toContainText(raison);
});
