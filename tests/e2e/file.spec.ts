import type { Locator, Page } from '@playwright/test';
import { ajouterJours, jourDe } from '@/lib/dates';
import { PASSAGE_AVANT_LE, REGLES } from '@/lib/parcours/echeance';
import { unBeneficiaire } from '../factories/beneficiaires';
import { unReferent } from '../factories/comptes';
import { unContrat, uneMissionEnCours } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { ouvrirPli } from './gestes.table';

const jour = jourDe(new Date());
const le = (n: number) => ajouterJours(jour, n);
const choses = (page: Page) => page.getByRole('region', { name: 'À faire' }).getByRole('listitem');

type Referent = Awaited<ReturnType<typeof unReferent>>;
type Db = Parameters<Parameters<typeof test>[2]>[0]['db'];

/** Somebody named to this référent since some days, oriented or not. */
async function suivie(db: Db, referent: Referent, depuis: number, orienteLe: Date | null = null) {
  const { id } = await unBeneficiaire();
  const { id: referentId, organismeId } = referent;
  await db.suivi.create({
    data: { beneficiaireId: id, referentId, organismeId, debutLe: le(-depuis), orienteLe },
  });
  return id;
}

/** For two people each: what may be due to them. */
const DUS: readonly ((db: Db, referent: Referent) => Promise<unknown>)[] = [
  (db, r) => suivie(db, r, 60),
  (db, r) => suivie(db, r, 60, le(-25)),
  async (db, r) =>
    unContrat(await suivie(db, r, 60, le(-25)), { signeLe: null, debutLe: le(-5), finLe: null }),
  async (db, r) => unContrat(await suivie(db, r, 90, le(-80)), { debutLe: le(-80), finLe: le(10) }),
  async (db, r) =>
    unContrat(await suivie(db, r, 90, le(-80)), { type: 'CER', debutLe: le(-80), finLe: le(400) }),
  async (db, r) => {
    const id = await suivie(db, r, 90, le(-80));
    await unContrat(id, { debutLe: le(-80), finLe: le(-20) });
    await unContrat(id, { debutLe: le(-20), finLe: null, signeLe: null });
  },
  async (db, r) => {
    const id = await suivie(db, r, 90, le(-80));
    await unContrat(id, { debutLe: le(-80), finLe: le(10) });
    await unContrat(id, { debutLe: le(10), finLe: null, signeLe: null });
  },
];
/** The rule that each of them reads, in the order of `DUS`, and whether its day is gone. */
const REGLES_LUES: readonly (readonly [regle: string, depasse: boolean])[] = [
  [REGLES.ORIENTATION, true],
  [REGLES.CONTRAT, false],
  [REGLES.CONTRAT, false],
  [REGLES.FIN_CONTRAT, false],
  [REGLES.PASSAGE, jour >= PASSAGE_AVANT_LE],
  [REGLES.SUITE, true],
  [REGLES.SUITE, false],
];

/** The rules that this page reads, each with whether its day is gone. */
const lire = async (page: Page) =>
  (await choses(page).allInnerTexts()).map((texte) => {
    const regle = Object.values(REGLES).find((r) => texte.includes(r));
    return `${regle} ${texte.includes('Délai dépassé')}`;
  });

/** Does what is due, from its line, and answers how many times something was sent. */
async function faire(page: Page, chose: Locator): Promise<number> {
  let envois = 0;
  const compter = (r: { method: () => string }) => (envois += r.method() === 'POST' ? 1 : 0);
  page.on('request', compter);
  if (await chose.getByText('Noter l’orientation').count()) {
    await ouvrirPli(chose.locator('summary'));
    const qui = await chose.locator('input[name="beneficiaireId"]').getAttribute('value');
    await chose.getByRole('button', { name: 'Enregistrer la date' }).click();
    await expect(page.locator(`input[value="${qui}"]`)).toHaveCount(0);
    await expect(page).toHaveURL(/fait=orientation/);
  } else {
    await chose.getByRole('link').click();
    await page.getByRole('radio', { name: 'Social' }).check();
    await page.getByLabel('Je suis d’accord avec ce texte').check();
    await page.getByRole('button', { name: 'Enregistrer le contrat' }).click();
    await expect(page).toHaveURL(/\/referent\?.*fait=contrat/);
  }
  page.off('request', compter);
  return envois;
}

test('le tour de la semaine : 80 personnes, chaque chose à faire se fait de la liste, en 2 envois au plus @sans-js', async ({
  page,
  db,
  connecterUser,
}) => {
  test.slow();
  const referent = await unReferent();
  for (const du of [...DUS, ...DUS]) await du(db, referent);
  const [dure] = await db.contrat.findMany({
    where: { finLe: le(10), beneficiaire: { suivis: { some: { referentId: referent.id } } } },
    orderBy: { id: 'asc' },
    take: 1,
  });
  const reste = 80 - 2 * DUS.length;
  for (let i = 0; i < reste; i++)
    await unContrat(await suivie(db, referent, 90, le(-80)), { debutLe: le(-80), finLe: null });
  await connecterUser(referent.user.id);
  await page.goto('/referent');
  await expect(page.getByText('80 personnes')).toBeVisible();
  await expect(page.getByRole('region', { name: 'À faire' })).toContainText('Page 1 sur 2');
  const lues = [await lire(page)];
  await page.getByRole('navigation', { name: 'Pages de ce qui est à faire' }).getByRole('link').click();
  await expect(page).toHaveURL(/choses=2/);
  lues.push(await lire(page));
  expect(lues.flat().sort()).toEqual([...REGLES_LUES, ...REGLES_LUES].map(([r, d]) => `${r} ${d}`).sort());
  await page.goto('/referent');
  const envois: number[] = [];
  for (let i = 0; i < 2 * DUS.length; i++) envois.push(await faire(page, choses(page).first()));
  await expect(page.getByText('Rien à faire aujourd’hui')).toBeVisible();
  expect(Math.max(...envois)).toBeLessThanOrEqual(2);
  expect(Math.min(...envois)).toBeGreaterThanOrEqual(1);
  // What was written next begins where the former one ends: no day was taken from it.
  expect(await db.contrat.findUniqueOrThrow({ where: { id: dure!.id } })).toMatchObject({ finLe: le(10) });
});

/** Seven people, one of whom has a mission: it is not among those whose contract is due at once. */
async function uneFileFiltrable(db: Db) {
  const referent = await unReferent();
  for (const du of DUS) await du(db, referent);
  const { id } = await db.beneficiaire.findFirstOrThrow({
    where: {
      suivis: { some: { referentId: referent.id } },
      contrats: { some: { signeLe: null, debutLe: le(-5) } },
    },
  });
  await uneMissionEnCours(id);
  return referent;
}

test('les filtres s’ajoutent, tiennent dans l’adresse et s’enlèvent un à un @sans-js', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  const referent = await uneFileFiltrable(db);
  await connecterUser(referent.user.id);
  await page.goto('/referent');
  await page.getByText('Filtrer et trier').click();
  await page.getByLabel('À faire sur le contrat').selectOption({ label: 'À signer (3)' });
  await page.getByLabel('Mission').selectOption({ label: 'Sans mission en ce moment (6)' });
  await page.getByRole('button', { name: 'Afficher' }).click();
  await expect(page).toHaveURL(/suite=a-signer/);
  await expect(page.getByText('2 personnes')).toBeVisible();
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('link', { name: /À faire sur le contrat/ }).click();
  await expect(page).toHaveURL(/\/referent\?mission=non$/);
  await expect(page.getByText('6 personnes')).toBeVisible();
  await page.goto('/referent?q=personne-de-ce-nom');
  await expect(page.getByText('Personne ne correspond')).toBeVisible();
});

test('des filtres se gardent sous un nom, et s’enlèvent @sans-js', async ({ page, db, connecterUser }) => {
  const referent = await uneFileFiltrable(db);
  await connecterUser(referent.user.id);
  await page.goto('/referent?mission=non&tri=contact&q=durand');
  await ouvrirPli(page.locator('summary', { hasText: 'Garder ces filtres' }));
  await page.getByRole('button', { name: 'Garder cette vue' }).click();
  await expect(page.getByText('Donnez un nom à cette vue.').first()).toBeVisible();
  await page.getByLabel('Nom de la vue').fill('Sans mission');
  await page.getByRole('button', { name: 'Garder cette vue' }).click();
  await expect(page).toHaveURL(/\/referent\?mission=non&tri=contact&fait=vue$/);
  await expect(page.getByText('La vue est gardée.')).toBeVisible();
  await page.goto('/referent');
  await page
    .getByRole('navigation', { name: 'Mes vues' })
    .getByRole('link', { name: 'Sans mission' })
    .click();
  await expect(page.getByText('6 personnes')).toBeVisible();
  await page.getByRole('button', { name: /Enlever la vue/ }).click();
  await expect(page.getByText('La vue est enlevée.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Mes vues' })).toHaveCount(0);
});

test('ce qui se fait de la liste y revient, avec ses filtres @sans-js', async ({
  page,
  db,
  connecterUser,
}) => {
  const referent = await uneFileFiltrable(db);
  await connecterUser(referent.user.id);
  await page.goto('/referent?mission=non&tri=contact');
  await faire(page, choses(page).filter({ hasText: REGLES.ORIENTATION }));
  await expect(page).toHaveURL(/\/referent\?mission=non&tri=contact&fait=orientation$/);
  await expect(page.getByText('La date de l’orientation est notée.')).toBeVisible();
  await choses(page).filter({ hasText: REGLES.FIN_CONTRAT }).getByRole('link').click();
  await page.getByRole('link', { name: 'Mes personnes' }).last().click();
  await expect(page).toHaveURL(/\/referent\?mission=non&tri=contact$/);
});
