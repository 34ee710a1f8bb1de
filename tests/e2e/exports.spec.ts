import type { Page } from '@playwright/test';
import { unAgentDuDepartement } from '../factories/comptes';
import { unSuivi } from '../factories/parcours';
import { AIN } from '../factories/territoires';
import { expect, test } from '../support/e2e';
import { dansLeZip } from '../support/word';

const main = (page: Page) => page.getByRole('main');

/** What the link gives, as a browser would keep it. */
async function telecharger(page: Page, format: string, quoi: string) {
  const lien = main(page).getByRole('link', { name: new RegExp(`^${format}\\s*: ${quoi}$`) });
  const href = await lien.getAttribute('href', { timeout: 10_000 });
  const reponse = await page.request.get(href!);
  expect(reponse.status()).toBe(200);
  return { nom: reponse.headers()['content-disposition'], octets: await reponse.body() };
}

test('le référent emporte sa liste filtrée et un parcours ; le journal dit combien @sans-js', async ({
  page,
  connecterUser,
  db,
}) => {
  const { personne, referent } = await unSuivi({ prenom: 'Samira' });
  await connecterUser(referent.user.id);
  await page.goto('/referent?q=samira');
  const csv = await telecharger(page, 'CSV', 'cette liste');
  expect(csv.nom).toBe('attachment; filename="liste.csv"');
  expect(csv.octets.toString()).toMatch(/^\uFEFFNom;Prénom;.*\r\n[^;]+;Samira;/);
  const excel = await telecharger(page, 'Excel', 'cette liste');
  expect((await dansLeZip(excel.octets)).get('xl/worksheets/sheet1.xml')!.toString()).toContain('>Samira<');
  await page.goto('/referent?q=personnedececom');
  await expect(main(page).getByText('Télécharger cette liste')).toHaveCount(0);

  await page.goto(`/referent/personnes/${personne.id}`);
  expect((await telecharger(page, 'CSV', 'ce parcours')).octets.toString()).toContain(
    'Personne;;Prénom;Samira;',
  );
  const lignes = await db.journal.findMany({
    where: { acteurId: referent.user.id, action: 'export.telecharger' },
    orderBy: { id: 'asc' },
  });
  expect(lignes.map((l) => (l.codes as { liste: string }).liste)).toEqual(['FILE', 'FILE', 'PARCOURS']);

  // The person reads that their file was opened.
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/moi/regards');
  await expect(main(page)).toContainText('A ouvert votre dossier.');
});

test('le Département emporte les comptes que montre son filtre @sans-js', async ({
  page,
  connecterUser,
  db,
}) => {
  const { user } = await unAgentDuDepartement();
  const nom = `Zyx${Math.random().toString(36).slice(2, 8)}`;
  await db.user.update({ where: { id: user.id }, data: { nom } });
  await connecterUser(user.id);
  await page.goto(`/departement/comptes?q=${nom}`);
  const csv = (await telecharger(page, 'CSV', 'cette liste')).octets.toString();
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain(`\r\n${nom};Denis;`);
});

test('le référent part d’un fichier à remplir @sans-js', async ({ page, connecter }) => {
  await connecter('referent');
  await page.goto('/referent/imports');
  const csv = (await telecharger(page, 'CSV', 'un fichier à remplir')).octets.toString();
  expect(csv).toMatch(/^\uFEFFIdentifiant interne;Prénom;Nom;/);
});

test('la coordination emporte ses missions, ses associations et les personnes que montrent ses filtres @sans-js', async ({
  page,
  connecter,
}) => {
  await connecter('coordination');
  for (const [liste, titre] of [
    ['missions?statut=PUBLIEE', 'Mission;Association;'],
    ['associations', 'Association;Commune;'],
    ['personnes?etape=EN_MISSION', 'Nom;Prénom;Commune;Territoire;Étape;'],
  ] as const) {
    await page.goto(`/coordination/${liste}`);
    const combien = Number(
      /\d+/.exec((await main(page).locator('caption').textContent())!.replaceAll(/\s/g, ''))![0],
    );
    const lignes = (await telecharger(page, 'CSV', 'cette liste')).octets.toString().trimEnd().split('\r\n');
    expect(lignes[0]).toContain(titre);
    expect(Math.abs(lignes.length - 1 - combien)).toBeLessThanOrEqual(2);
  }
});

test('une longue liste se prépare, attend avec les fichiers de qui l’a demandée, et de personne d’autre @sans-js', async ({
  page,
  connecter,
  connecterUser,
  db,
}) => {
  const { user } = await unAgentDuDepartement();
  const nom = `Zl${crypto.randomUUID().slice(0, 8)}`;
  const ids = Array.from({ length: 2001 }, () => crypto.randomUUID());
  try {
    await db.user.createMany({ data: ids.map((id, i) => ({ id, nom, prenom: `P${i}` })) });
    await db.appartenance.createMany({
      data: ids.map((userId) => ({ userId, role: 'REFERENT', departementCode: AIN })),
    });
    await connecterUser(user.id);
    await page.goto(`/departement/comptes?q=${nom}`);
    await expect(main(page)).toContainText('il se prépare en quelques minutes');
    await main(page).getByRole('link', { name: 'CSV : cette liste' }).click();
    await expect(page).toHaveURL(/\/compte\/fichiers$/);
    const lien = main(page).getByRole('link', { name: 'Télécharger les comptes, CSV' });
    await expect(async () => {
      await page.goto('/compte/fichiers');
      await expect(lien).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 40_000 });
    await expect(main(page).getByRole('row', { name: /Les comptes/ })).toContainText('2 001 lignes');
    const adresse = (await lien.getAttribute('href'))!;
    const fichier = await page.request.get(adresse);
    expect((await fichier.body()).toString().trimEnd().split('\r\n')).toHaveLength(2002);

    await connecter('departement');
    expect((await page.request.get(adresse)).status()).toBe(404);
    await page.goto('/compte');
    await main(page).getByRole('link', { name: 'Retrouver les fichiers que j’ai demandés' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes fichiers');
    await expect(main(page).locator(`a[href="${adresse}"]`)).toHaveCount(0);
  } finally {
    await db.user.deleteMany({ where: { id: { in: ids } } });
  }
});
