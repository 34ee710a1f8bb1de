import type { Page } from '@playwright/test';
import { cheminArret, ecrireArret } from '@/lib/notifications/lien';
import { proposerMission } from '@/lib/parcours/commands/proposition';
import { nommer, uneEquipe } from '../factories/choix';
import { unCoordinateur } from '../factories/comptes';
import { expect, sansViolation, test } from '../support/e2e';

test.describe.configure({ mode: 'serial' });

const boite = (page: Page, nom: string) => page.getByRole('checkbox', { name: nom });

test('un référent propose une mission à plusieurs personnes, une par une ou toutes ensemble', async ({
  page,
  db,
  connecterUser,
}) => {
  const { referent, mission, personnes, suivie } = await uneEquipe(
    ['Zimmer Zoé', 'Aubry Ana', 'Lévêque Max'],
    2,
  );
  await nommer(await suivie({ profil: { disponibilites: ['DIMANCHE_SOIR'] } }), 'Nuit Noé');
  await connecterUser(referent.user.id);
  await page.goto(`/referent/missions/${mission.id}`);
  await page.getByRole('link', { name: 'Proposer à mes personnes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Aider au jardin partagé');
  await sansViolation(page);
  const noms = await page.locator('main form > ul > li').allInnerTexts();
  expect(noms.map((t) => t.split('\n')[0])).toEqual(['Aubry Ana', 'Lévêque Max', 'Nuit Noé', 'Zimmer Zoé']);
  await expect(page.locator('main')).not.toContainText(/score|note|rang|%/i);
  // What keeps the mission out is a fact, beside somebody who is still there.
  await expect(boite(page, 'Nuit Noé')).toHaveCount(0);
  await expect(page.locator('main')).toContainText(/pas de demi-journée commune/i);

  await boite(page, 'Zimmer Zoé').check();
  await page.getByLabel('Chercher un nom').fill('leveque');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=leveque/);
  await expect(page.locator('main form > ul > li').first()).toContainText('Lévêque Max');
  await boite(page, 'Lévêque Max').check();
  await page.getByLabel('Chercher un nom').fill('');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(boite(page, 'Zimmer Zoé')).toBeChecked();
  await expect(boite(page, 'Lévêque Max')).toBeChecked();
  await boite(page, 'Aubry Ana').check();
  await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();

  await expect(page.getByText('Vous avez choisi 3 personnes. Il reste 2 places')).toBeVisible();
  await sansViolation(page);
  await page.getByLabel('Un mot pour toutes').fill('Le jardin est à deux pas.');
  await page.getByLabel('Un mot pour Zoé').fill('Vous aimez les plantes.');
  // Meanwhile somebody else proposes it to one of them.
  const coordination = await unCoordinateur();
  const ana = personnes[1]!;
  await proposerMission(
    coordination.acteur,
    { beneficiaireId: ana.id, missionId: mission.id, mot: null },
    new Date(),
  );
  await page.getByRole('button', { name: 'Envoyer 3 propositions' }).click();
  await expect(page.getByText('2 propositions sont parties.')).toBeVisible();
  await expect(page.locator('main')).toContainText('Cette mission lui est déjà proposée.');
  await expect(page.locator('main')).toContainText('Votre mot : « Le jardin est à deux pas. »');
  await page.getByRole('button', { name: 'La retirer de mon choix' }).click();
  await expect(page.getByText('Il n’y a rien à envoyer')).toBeVisible();
  const mots = await db.proposition.findMany({
    where: { missionId: mission.id, auteurId: referent.user.id },
  });
  expect(mots.map((p) => p.mot).sort()).toEqual(['Le jardin est à deux pas.', 'Vous aimez les plantes.']);
});

test('sans scripts, à 320 px, parmi 40 personnes : les coches suivent d’une page à l’autre', async ({
  browser,
  baseURL,
  context,
  connecterUser,
}) => {
  const { referent, mission } = await uneEquipe(
    Array.from({ length: 40 }, (_, i) => `Nom${String(i).padStart(2, '0')} Prénom`),
    9,
  );
  await connecterUser(referent.user.id);
  const seul = await browser.newContext({
    baseURL: baseURL!,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    storageState: await context.storageState(),
  });
  const page = await seul.newPage();
  await page.goto(`/referent/missions/${mission.id}/proposer`);
  await boite(page, 'Nom03').check();
  await page.getByRole('button', { name: /Page suivante/ }).click();
  await expect(page.getByText('Page 2 sur 2')).toBeVisible();
  await boite(page, 'Nom35').check();
  await page.getByRole('button', { name: /Page précédente/ }).click();
  await expect(boite(page, 'Nom03')).toBeChecked();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
  await page.getByRole('button', { name: 'Envoyer 2 propositions' }).click();
  await expect(page.getByText('2 propositions sont parties.')).toBeVisible();
  await expect(boite(page, 'Nom03')).toHaveCount(0);
  await seul.close();
});

test('ce qui est nouveau près de ses personnes, et le message de la semaine que l’on arrête', async ({
  page,
  db,
  connecterUser,
}) => {
  const { referent, mission } = await uneEquipe(['Zimmer Zoé', 'Aubry Ana']);
  await db.mission.updateMany({ data: { publieeLe: new Date('2026-01-05') } });
  await connecterUser(referent.user.id);
  await page.goto('/referent/missions');
  await page.getByRole('link', { name: 'Nouveau près de mes personnes' }).click();
  await expect(page.getByText('Rien de nouveau près de vos personnes')).toBeVisible();
  await db.mission.update({ where: { id: mission.id }, data: { publieeLe: new Date() } });
  await page.reload();
  const noms = page.locator('main li').filter({ hasText: mission.titre }).getByRole('listitem');
  await expect(noms).toHaveText(['Aubry Ana', 'Zimmer Zoé']);
  await sansViolation(page);
  await page.getByRole('button', { name: 'Ne plus recevoir cet e-mail' }).click();
  await expect(page.getByText('le message de la semaine ne vient plus')).toBeVisible();
  await page.getByRole('button', { name: 'Recevoir cet e-mail le lundi' }).click();
  await expect(page.getByText('le message vient chaque lundi')).toBeVisible();
});

test('le lien du message de la semaine l’arrête sans entrer, et le rend pendant une heure @sans-js', async ({
  page,
  db,
  javaScriptEnabled,
}) => {
  const { referent } = await uneEquipe([]);
  const arrete = async () =>
    (await db.referent.findUniqueOrThrow({ where: { id: referent.id } })).sansNouveautesLe;
  await page.goto(cheminArret(ecrireArret({ quoi: 'SEMAINE', id: referent.id })));
  expect(await arrete(), 'ouvrir n’arrête rien').toBeNull();
  await expect(page.getByText('Chaque lundi, un e-mail vous dit')).toBeVisible();
  await page.getByRole('button', { name: 'Ne plus recevoir cet e-mail' }).click();
  await expect(page.getByText('Le message de la semaine ne vient plus.')).toBeVisible();
  if (javaScriptEnabled) await sansViolation(page);
  expect(await arrete()).not.toBeNull();
  await page.getByRole('button', { name: 'Le recevoir de nouveau' }).click();
  await expect(page.getByText('Le message vient de nouveau chaque lundi.')).toBeVisible();
  expect(await arrete()).toBeNull();
});
