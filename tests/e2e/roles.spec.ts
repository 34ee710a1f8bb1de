import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';

async function inviter(page: Page, prenom: string) {
  await page.getByLabel('Prénom').fill(prenom);
  await page.getByLabel('Nom', { exact: true }).fill('Essai');
  await page.getByLabel('Commune').selectOption('01053');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Inviter cette personne' }).click();
  await expect(page).toHaveURL(/\/carte\?fait=/);
}

test('qui est référente et coordinatrice agit sous le rôle de l’espace où elle est @sans-js', async ({
  page,
  db,
  connecterUser,
}) => {
  const { id: organismeId } = await db.organisme.findFirstOrThrow();
  const user = await db.user.create({
    data: {
      prenom: 'Léa',
      nom: 'Martin',
      appartenances: {
        create: [
          { role: 'REFERENT', departementCode: '01' },
          { role: 'COORDINATION', departementCode: '01' },
        ],
      },
      referent: { create: { organismeId } },
    },
    include: { referent: true },
  });
  await connecterUser(user.id);

  await page.goto('/compte/accueil');
  await expect(page.getByRole('heading', { name: 'Choisissez votre espace' })).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'Espace référent' }).click();
  await page.goto('/referent/inviter');
  await inviter(page, 'Amel');
  expect(new URL(page.url()).pathname).toMatch(/^\/referent\//);

  await page.getByRole('link', { name: 'Espace coordination' }).click();
  await expect(page).toHaveURL(/\/coordination$/);
  await page.goto('/coordination/personnes/inviter');
  await inviter(page, 'Bilal');
  expect(new URL(page.url()).pathname).toMatch(/^\/coordination\//);
  await page.getByRole('button', { name: 'Faire une carte' }).click();
  await expect(page).toHaveURL(/\/coordination\/.*fait=carte/);

  const invites = await db.beneficiaire.findMany({
    where: { user: { inviteParId: user.id } },
    select: { user: { select: { prenom: true } }, suivis: { select: { referentId: true } } },
    orderBy: { user: { prenom: 'asc' } },
  });
  expect(invites).toEqual([
    { user: { prenom: 'Amel' }, suivis: [{ referentId: user.referent!.id }] },
    { user: { prenom: 'Bilal' }, suivis: [] },
  ]);
  const roles = await db.journal.findMany({
    where: { acteurId: user.id, action: { startsWith: 'carte.' } },
    select: { acteurRole: true },
  });
  expect(roles).toEqual([{ acteurRole: 'COORDINATION' }]);
});

test('« Sortir » ferme la session, et l’espace ne s’ouvre plus @sans-js', async ({ page, db, connecter }) => {
  await connecter('referent');
  await page.goto('/referent');
  const { value: sessionToken } = (await page.context().cookies()).find((c) =>
    c.name.endsWith('session-token'),
  )!;
  await page.getByRole('button', { name: 'Sortir' }).click();
  await expect(page).not.toHaveURL(/\/referent/);
  expect(await db.session.count({ where: { sessionToken } })).toBe(0);
  await page.goto('/referent');
  await expect(page).toHaveURL(/\/connexion/);
});
