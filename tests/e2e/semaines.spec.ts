import { jourDe, jourIso } from '@/lib/dates';
import { uneMissionEnCours, unContrat, unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier } from './gestes.table';
import { main } from './parcours.arrivee';

test('une personne note ses activités et les montre, son référent lit ses semaines @sans-js', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const { referent, personne } = await unSuivi();
  const jour = jourDe(new Date());
  const { id: contratId } = await unContrat(personne.id, { finLe: null, cibleHebdo: 10 });
  const { affectation } = await uneMissionEnCours(personne.id, { [jourIso(jour)]: 360 });
  await db.compteContrat.create({
    data: {
      ...{ affectationId: affectation.id, contratId, proposeParId: referent.userId },
      ...{ proposeLe: new Date(), accordLe: new Date() },
    },
  });
  const ligne = (texte: string) => main(page).getByRole('listitem').filter({ hasText: texte });
  const dossier = `/referent/personnes/${personne.id}`;
  const semaine = main(page).locator('section', {
    has: page.getByRole('heading', { name: 'Semaines', exact: true }),
  });

  await test.step('elle note un atelier, pour elle', async () => {
    await connecterUser(personne.userId);
    await page.goto('/beneficiaire/heures');
    await expect(ligne('Cette semaine')).toContainText('Vous avez donné 6 heures.');
    await deplier('Noter une autre activité')(page);
    const pli = page.locator('details', { hasText: 'Noter une autre activité' }).last();
    await pli.getByLabel('La durée').fill('bientôt');
    await pli.getByRole('button', { name: 'Noter cette activité' }).click();
    await expect(page.getByText('Choisissez ce que c’était.').first()).toBeVisible();
    if (javaScriptEnabled !== false) await sansViolation(page);
    await pli.getByRole('radio', { name: 'Atelier' }).check();
    await pli.getByLabel('La durée').fill('2 h 30');
    await pli.getByLabel('Un mot').fill('Le CV');
    await pli.getByRole('button', { name: 'Noter cette activité' }).click();
    await expect(page).toHaveURL(/fait=activite#semaines/);
    await expect(ligne('Cette semaine')).toContainText('Atelier, 2 heures 30 : Le CV');
    await expect(ligne('Cette semaine')).toContainText('Vous êtes la seule personne à la lire.');
  });

  await test.step('son référent lit les heures qui comptent, et ce qu’elle montre', async () => {
    await connecterUser(referent.userId);
    await page.goto(dossier);
    await expect(semaine).toContainText('Prévu ensemble : 10 heures par semaine.');
    await expect(semaine).toContainText('Cette semaine · 6 heures');
    await expect(semaine).toContainText('Bénévolat, 6 heures');
    await expect(semaine).not.toContainText('Le CV');
    await connecterUser(personne.userId);
    await page.goto('/beneficiaire/heures');
    await page.getByRole('button', { name: /^Montrer l’activité/ }).click();
    await expect(page).toHaveURL(/fait=montree/);
    await connecterUser(referent.userId);
    await page.goto(dossier);
    await expect(semaine).toContainText('Atelier, 2 heures 30 : Le CV');
    await expect(semaine).toContainText('Cette semaine · 8 heures 30');
    await expect(semaine).toContainText('noté par la personne');
    // Nothing is set against what was planned.
    await expect(semaine).not.toContainText(/manque|reste|4 heures|1 heure 30/);
  });

  await test.step('il en note une, la corrige et l’enlève ; elle la lit avec son nom', async () => {
    await semaine.locator('summary', { hasText: 'Noter une activité' }).click();
    await semaine.getByRole('radio', { name: 'Démarche' }).last().check();
    await semaine.getByLabel('La durée').last().fill('45 min');
    await semaine.getByLabel('Un mot').last().fill('La carte de bus');
    await semaine.getByRole('button', { name: 'Noter cette activité' }).click();
    await expect(semaine).toContainText('Démarche, 45 minutes : La carte de bus');
    await semaine.locator('summary', { hasText: /^Corriger/ }).click();
    await semaine.getByLabel('La durée').first().fill('1 h');
    await semaine.getByRole('button', { name: 'Garder la correction' }).click();
    await expect(semaine).toContainText('Démarche, 1 heure : La carte de bus');
    if (javaScriptEnabled !== false) await sansViolation(page);
    await connecterUser(personne.userId);
    await page.goto('/beneficiaire/parcours');
    await expect(ligne('Cette semaine')).toContainText('noté par Claire Martin');
    await expect(main(page)).toContainText('Prévu ensemble : 10 heures par semaine.');
    await connecterUser(referent.userId);
    await page.goto(dossier);
    await semaine.locator('summary', { hasText: /^Enlever/ }).click();
    await semaine.getByRole('button', { name: 'Oui, l’enlever' }).click();
    await expect(page).toHaveURL(/fait=activite-enlevee/);
    await expect(semaine).not.toContainText('La carte de bus');
  });
});
