import type { Page } from '@playwright/test';
import { ajouterJours, jourDe, jourIso } from '@/lib/dates';
import { REGLES } from '@/lib/parcours/echeance';
import { unContrat, unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier, ouvrirPli } from './gestes.table';

const jour = jourDe(new Date());
const le = (n: number) => ajouterJours(jour, n);
const aRevoir = (page: Page) =>
  page.getByRole('region', { name: 'À faire' }).getByRole('listitem').filter({ hasText: REGLES.REVUE });

test('un point d’étape se fait de la file au jour choisi, en un envoi ; la personne le lit et y ajoute ses mots @sans-js', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.slow();
  const { referent, personne } = await unSuivi();
  await unContrat(personne.id, { debutLe: le(-80), finLe: null });
  await db.pointEtape.create({
    data: {
      ...{ beneficiaireId: personne.id, le: le(-60), mots: 'Un premier point.', prochainLe: le(2) },
      ...{ creeParId: referent.userId, creeLe: new Date(Date.now() - 60 * 86_400_000) },
    },
  });
  await connecterUser(referent.user.id);
  await page.goto('/referent');
  const chose = aRevoir(page);
  let envois = 0;
  page.on('request', (r) => (envois += r.method() === 'POST' ? 1 : 0));
  await ouvrirPli(chose.locator('summary'));
  await chose.getByLabel('Ce que nous nous sommes dit').fill('Le jardin vous plaît.');
  await chose.getByLabel('Et après').fill('Visiter le CFA.');
  await chose.getByLabel('Prochain point d’étape').fill(jourIso(le(40)));
  if (javaScriptEnabled !== false) await sansViolation(page);
  await chose.getByRole('button', { name: 'Enregistrer le point' }).click();
  await expect(page).toHaveURL(/\/referent\?fait=point$/);
  await expect(aRevoir(page)).toHaveCount(0);
  expect(envois).toBe(1);

  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  const points = page.getByRole('region', { name: 'Mes points d’étape' });
  await expect(points).toContainText('Le jardin vous plaît.');
  await expect(points).toContainText('Visiter le CFA.');
  await deplier('Ajouter mes mots')(page);
  await page.getByLabel('Ce que je veux ajouter').first().fill('Je voudrais aussi chanter.');
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('button', { name: 'Enregistrer mes mots' }).first().click();
  await expect(page.getByText('Vos mots sont enregistrés.')).toBeVisible();

  // The référent reads them before correcting what was written.
  await connecterUser(referent.user.id);
  await page.goto(`/referent/personnes/${personne.id}`);
  const bloc = page.locator('#points');
  await expect(bloc).toContainText('Je voudrais aussi chanter.');
  await ouvrirPli(bloc.locator('summary', { hasText: 'Corriger' }));
  await bloc.getByLabel('Et après').first().fill('Visiter le CFA le 3.');
  await bloc.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await expect(page.getByText('Le point d’étape est corrigé.')).toBeVisible();
  await expect(bloc).toContainText('Visiter le CFA le 3.');
});
