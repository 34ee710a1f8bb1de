import type { Page } from '@playwright/test';
import { jourDe, jourCourt } from '@/lib/dates';
import { unContrat, unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { ouvrirPli } from './gestes.table';

const main = (page: Page) => page.getByRole('main');
const bouton = (page: Page, nom: string) => main(page).getByRole('button', { name: nom, exact: true });
const jour = jourDe(new Date());

test('un contrat s’écrit à deux : brouillon, ajout, deux accords, et l’histoire reste @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.slow();
  const { personne, referent } = await unSuivi();
  await connecterUser(referent.user.id);
  await page.goto(`/referent/personnes/${personne.id}/contrat`);
  await page.getByRole('radio', { name: 'Social' }).check();
  await page.getByLabel('Autres actions').fill('Visiter deux associations\nRefaire mon CV');
  await bouton(page, 'Enregistrer le contrat').click();
  await expect(main(page)).toContainText('brouillon, à relire ensemble');

  // The person reads the draft, adds to it, and agrees.
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await main(page).getByRole('link', { name: 'Lire et répondre' }).click();
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Refaire mon CV' })).toBeVisible();
  await ouvrirPli(main(page).locator('summary', { hasText: 'Ajouter ce que je veux faire' }));
  await page.getByLabel('Ce que je veux faire').fill('Passer le code de la route');
  await bouton(page, 'Ajouter au contrat').click();
  await expect(page).toHaveURL(/fait=contrat-complete/);
  await expect(
    main(page)
      .getByRole('listitem')
      .filter({ hasText: /^Passer le code/ }),
  ).toBeVisible();
  if (javaScriptEnabled !== false) await sansViolation(page);
  await bouton(page, 'Je suis d’accord').click();
  await expect(page).toHaveURL(/fait=contrat-oui/);
  await expect(main(page).getByText(`Vous, le ${jourCourt(jour)}`)).toBeVisible();

  // The référent reads what was added, and agrees: the day of the signature is today.
  await connecterUser(referent.user.id);
  await page.goto(`/referent/personnes/${personne.id}`);
  await expect(main(page)).toContainText('la personne est d’accord, à vous de relire');
  await main(page).getByRole('link', { name: 'Lire le texte et dire oui' }).click();
  await expect(main(page)).toContainText('Passer le code de la route');
  if (javaScriptEnabled !== false) await sansViolation(page);
  const lien = main(page).getByRole('link', { name: 'Télécharger ce texte (PDF)' });
  const pdf = await page.request.get((await lien.getAttribute('href'))!);
  expect(pdf.headers()['content-disposition']).toBe('attachment; filename="document.pdf"');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await bouton(page, 'Je suis d’accord avec ce texte').click();
  await expect(page).toHaveURL(/fait=signe/);
  await expect(bouton(page, 'Je suis d’accord avec ce texte')).toHaveCount(0);
  await page.goto(`/referent/personnes/${personne.id}`);
  await expect(main(page)).toContainText(`le ${jourCourt(jour)}`);

  // Another text: nobody has agreed to it, the person is shown what changed, and may take their yes back.
  await main(page).getByRole('link', { name: 'Modifier le contrat' }).click();
  await page.getByLabel('Heures d’activité par semaine').fill('7,5');
  await page.getByLabel('Je suis d’accord avec ce texte').check();
  await bouton(page, 'Enregistrer le contrat').click();
  await expect(main(page)).toContainText('prêt : la personne dit oui quand elle veut');
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await main(page).getByRole('link', { name: 'Lire et répondre' }).click();
  await expect(main(page)).toContainText('Activité prévue : 7,5 heures par semaine (avant : non fixée)');
  await bouton(page, 'Je suis d’accord').click();
  await expect(main(page)).toContainText(`Ce contrat est signé depuis le ${jourCourt(jour)}.`);
});

test('une feuille signée : déposée, relue, retirée ; une mauvaise est refusée avec une phrase @sans-js', async ({
  page,
  connecterUser,
}) => {
  const { personne, referent } = await unSuivi();
  const contrat = await unContrat(personne.id, { signeLe: null, debutLe: jour, finLe: null });
  const adresse = `/referent/personnes/${personne.id}/contrat/${contrat.id}/texte`;
  await connecterUser(referent.user.id);
  await page.goto(adresse);
  const deposer = async (nom: string, contenu: string) => {
    await ouvrirPli(main(page).locator('summary', { hasText: 'Mettre la feuille signée' }));
    await page.getByLabel('La date écrite sur la feuille').fill('2026-11-02');
    await page.getByLabel('La feuille, en PDF ou en photo').setInputFiles({
      name: nom,
      mimeType: 'application/pdf',
      buffer: Buffer.from(contenu),
    });
    await bouton(page, 'Garder cette feuille').click();
  };
  await deposer('contrat.pdf', 'ce n’est pas un PDF');
  await expect(main(page)).toContainText('Choisissez un fichier PDF, ou une photo (JPEG ou PNG).');
  await expect(page.getByLabel('La date écrite sur la feuille')).toHaveValue('2026-11-02');
  await deposer('contrat.pdf', '%PDF-1.7\nla feuille');
  await expect(page).toHaveURL(/fait=feuille/);
  await expect(main(page).getByText('le 2 novembre 2026, sur la feuille signée')).toHaveCount(2);

  await connecterUser(personne.user.id);
  await page.goto(`/beneficiaire/parcours/contrat/${contrat.id}`);
  const lien = main(page).getByRole('link', { name: 'Voir la feuille signée' });
  const feuille = await page.request.get((await lien.getAttribute('href'))!);
  expect(feuille.headers()['content-type']).toBe('application/pdf');
  expect(await feuille.text()).toBe('%PDF-1.7\nla feuille');

  await connecterUser(referent.user.id);
  await page.goto(adresse);
  await ouvrirPli(main(page).locator('summary', { hasText: 'Retirer la feuille' }));
  await bouton(page, 'Retirer cette feuille').click();
  await expect(page).toHaveURL(/fait=feuille-retiree/);
  await expect(main(page).getByText('Pas encore dit')).toHaveCount(2);
});

test('une feuille n’est déposée que d’ici, par qui accompagne', async ({
  page,
  connecterUser,
  baseURL,
  db,
}) => {
  const { personne, referent } = await unSuivi();
  const contrat = await unContrat(personne.id, { signeLe: null });
  const { id } = await db.versionContrat.findFirstOrThrow({ where: { contratId: contrat.id } });
  const envoyer = (origin: string) =>
    page.request.post(`/api/contrats/${id}/feuille`, {
      headers: { origin },
      multipart: {
        le: '2026-11-02',
        fichier: { name: 'f.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') },
      },
      maxRedirects: 0,
    });
  await connecterUser(personne.user.id);
  expect((await envoyer(baseURL!)).status()).toBe(404);
  await connecterUser(referent.user.id);
  expect((await envoyer('https://ailleurs.example')).status()).toBe(403);
  expect((await envoyer(baseURL!)).status()).toBe(303);
  expect(await db.scanContrat.count({ where: { versionId: id } })).toBe(1);
});

test('deux fenêtres : la seconde voit ce qui a changé, ne perd rien, et enregistre en l’ayant vu @sans-js', async ({
  page,
  connecterUser,
  db,
}) => {
  const { personne, referent } = await unSuivi();
  const contrat = await unContrat(personne.id, { signeLe: null, debutLe: jour, finLe: null });
  await connecterUser(referent.user.id);
  await page.goto(`/referent/personnes/${personne.id}/contrat/${contrat.id}`);
  await page.getByLabel('Autres actions').fill('Passer le code');
  const autre = await page.context().newPage();
  await autre.goto(page.url());
  await autre.getByLabel('Heures d’activité par semaine').fill('5');
  await bouton(autre, 'Enregistrer le contrat').click();
  await expect(autre).toHaveURL(/fait=contrat/);

  await bouton(page, 'Enregistrer le contrat').click();
  await expect(main(page)).toContainText(
    'Enregistré entre-temps : « 5 heures par semaine » (c’était « non fixée »).',
  );
  await expect(page.getByLabel('Autres actions')).toHaveValue('Passer le code');
  await page.getByLabel('Heures d’activité par semaine').fill('5');
  await page.getByLabel('J’ai lu les changements').check();
  await bouton(page, 'Enregistrer le contrat').click();
  await expect(page).toHaveURL(/fait=contrat/);
  expect(await db.contrat.findUniqueOrThrow({ where: { id: contrat.id } })).toMatchObject({ version: 3 });
  expect(await db.actionParcours.count({ where: { contratId: contrat.id, titre: 'Passer le code' } })).toBe(
    1,
  );
});
