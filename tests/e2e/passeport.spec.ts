import { uneFiche, unePersonneEnMission } from '../factories/passeport';
import { expect, test } from '../support/e2e';

const CANARI = 'canari-besoin-libre';

test('le passeport : écrit à deux, accordé, attesté, montré, vérifié, arrêté @sans-js', async ({
  browser,
  connecterUser,
  db,
  page,
  context,
}) => {
  const { fiche, personne, hote } = await uneFiche({ minutes: 150 });
  await db.beneficiaire.update({ where: { id: personne.id }, data: { besoinsLibres: CANARI } });

  await connecterUser(hote.user.id);
  await page.goto('/association/fiches');
  await page.getByRole('link', { name: 'Samira : sa page' }).click();
  await page.getByRole('link', { name: 'Écrire cette page' }).click();
  await page.getByLabel('Les outils').fill('Bêche et râteau');
  await page.getByRole('button', { name: 'Garder cette page' }).click();
  await expect(page.getByText('La page est gardée.')).toBeVisible();
  await expect(page.getByText('Bêche et râteau')).toBeVisible();
  await expect(page.getByText('quand Samira aura dit son accord')).toBeVisible();
  expect(await page.content()).not.toMatch(/RSA|canari|Durand/);

  await connecterUser(personne.userId);
  await page.goto('/beneficiaire/passeport');
  await page.getByRole('link', { name: /Lire et écrire cette page/ }).click();
  await expect(page.getByText('Bêche et râteau')).toBeVisible();
  await page.getByRole('button', { name: 'Je suis d’accord avec cette page' }).click();
  await expect(page.getByText('Votre accord est noté.')).toBeVisible();

  await connecterUser(hote.user.id);
  await page.goto(`/association/fiches/${fiche.id}`);
  await page.getByText('Attester cette page').click();
  await expect(page.getByText('2 heures 30 de bénévolat confirmées')).toBeVisible();
  await page.getByRole('button', { name: 'Oui, j’atteste' }).click();
  await expect(page.getByText('La page est attestée. Elle ne change plus.')).toBeVisible();

  await connecterUser(personne.userId);
  await page.goto('/beneficiaire/passeport/partager');
  await page.getByRole('button', { name: 'Préparer le lien' }).click();
  await expect(page.getByText('Le lien est prêt.')).toBeVisible();
  const pdf = await page.request.get((await page.getByRole('link', { name: /PDF/ }).getAttribute('href'))!);
  expect(pdf.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="passeport-benevole.pdf"',
  });
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const { jeton, id } = await db.partagePasseport.findFirstOrThrow({
    where: { beneficiaireId: personne.id },
  });

  const dehors = await (await browser.newContext()).newPage();
  const verifier = new URL(`/passeport/verifier/${jeton}`, page.url()).href;
  await dehors.goto(verifier);
  for (const dit of ['Samira Durand', hote.nom, 'Bêche et râteau', '2 heures 30 de bénévolat'])
    await expect(dehors.getByText(dit).first()).toBeVisible();
  await expect(dehors.getByRole('navigation')).toHaveCount(0);
  await expect(dehors.getByRole('link')).toHaveCount(0);
  await expect(dehors.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(dehors.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer');
  expect(await dehors.content()).not.toMatch(/RSA|canari|Actif aujourd|accompagnateur|référent/);
  expect(await dehors.locator('body').innerText()).not.toContain('Tremplin');
  expect((await dehors.request.get(new URL(`/api/passeport/${id}/pdf`, page.url()).href)).status()).toBe(404);

  await page.goto('/beneficiaire/passeport');
  await page.getByText('Arrêter ce lien').click();
  await page.getByRole('button', { name: 'Oui, l’arrêter' }).click();
  await expect(page.getByText('Ce lien ne marche plus.')).toBeVisible();
  await dehors.goto(verifier);
  await expect(dehors.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne montre rien');
  await context.clearCookies();
});

test('la coordination aide à écrire une page ; la personne redit son accord @sans-js', async ({
  connecter,
  connecterUser,
  db,
  page,
}) => {
  const { fiche, personne } = await uneFiche({ accordee: true });
  const sans = await unePersonneEnMission({ personne });

  await connecter('coordination');
  await page.goto(`/coordination/personnes/${personne.id}`);
  await page.getByRole('link', { name: /: la page de son passeport/ }).click();
  await expect(page.getByText('on lui demande encore')).toBeVisible();
  await page.getByRole('link', { name: 'Écrire cette page ensemble' }).click();
  await page.getByLabel('Les formations').fill('La taille des arbres');
  await page.getByRole('button', { name: 'Garder cette page' }).click();
  await expect(page.getByText('La page est gardée.')).toBeVisible();
  await expect(page.getByText('La taille des arbres')).toBeVisible();
  await expect(page.getByRole('button', { name: /accord|atteste/i })).toHaveCount(0);

  await page.goto(`/coordination/personnes/${personne.id}`);
  await page.getByRole('button', { name: /Commencer avec elle/ }).click();
  await expect(page).toHaveURL(/\/fiches\/[^/]+\/ecrire$/);
  const commencee = await db.fiche.findUniqueOrThrow({ where: { affectationId: sans.affectation.id } });
  expect(page.url()).toContain(commencee.id);

  await connecterUser(personne.userId);
  await page.goto(`/beneficiaire/passeport/fiches/${fiche.id}`);
  await expect(page.getByText('La taille des arbres')).toBeVisible();
  await page.getByRole('button', { name: 'Je suis d’accord avec cette page' }).click();
  await expect(page.getByText('Votre accord est noté.')).toBeVisible();
});
