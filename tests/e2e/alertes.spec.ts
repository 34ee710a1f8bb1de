import type { Page } from '@playwright/test';
import { uneRecherche } from '../factories/alertes';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneCarte } from '../factories/cartes';
import { unTelephone } from '../factories/comptes';
import { uneMission } from '../factories/missions';
import { expect, sansViolation, test } from '../support/e2e';
import { passerLaNuit } from './nuit';
import { bouton, main } from './parcours.arrivee';

const LISTE = '/beneficiaire/missions/recherches';
const il = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const lien = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
/** Tests run beside each other, and the worker looks at all of them: each has an activity of its own. */
const enLigne = (titre: string, activite = 'jardinage') =>
  uneMission({
    publiee: true,
    champs: { titre: `${titre} ${Date.now() % 100_000}`, activite, publieeLe: il(30) },
  });

test('d’une recherche au message, et du message à son arrêt en un bouton @sans-js', async ({
  page,
  db,
  browser,
  baseURL,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const personne = await unBeneficiaire();
  await connecterUser(personne.userId);
  const activite = javaScriptEnabled ? 'bricolage' : 'logistique';
  await page.goto(`/missions?commune=01053&rayon=5&activite=${activite}`);
  await lien(page, 'Me prévenir des nouvelles missions').click();
  await expect(main(page)).toContainText(`Missions autour de Bourg-en-Bresse, à 5 km, ${activite}`);
  if (javaScriptEnabled) await sansViolation(page);
  await bouton(page, 'Me prévenir').click();
  await expect(page.getByText('C’est noté. Nous regardons')).toBeVisible();
  await expect(main(page)).toContainText('Rien de nouveau depuis le');
  await expect(main(page)).toContainText('par e-mail, une fois par jour au plus');

  // An hour later something comes online, and the day's message is written.
  await db.rechercheEnregistree.updateMany({
    where: { beneficiaireId: personne.id },
    data: { creeLe: il(60), vuJusquA: il(60), lueLe: il(60) },
  });
  const mission = await enLigne('Semer des fèves', activite);
  await passerLaNuit(db);
  const message = await db.message.findFirstOrThrow({ where: { userId: personne.userId } });
  expect(message).toMatchObject({ modele: 'alertes.nouvelles', canal: 'EMAIL' });
  expect(message.texte).toContain(mission.titre);
  expect(message.texte).not.toMatch(/lire|lecture/i);
  await page.goto(LISTE);
  await expect(main(page)).toContainText('nouvelle');
  await expect(lien(page, new RegExp(mission.titre))).toBeVisible();
  if (javaScriptEnabled) await sansViolation(page);

  // Somebody who is not signed in opens the message's links.
  const dehors = await browser.newContext({ baseURL, javaScriptEnabled });
  const telephone = await dehors.newPage();
  await telephone.goto(new URL(/https?:\S+\/missions\/\S+/.exec(message.texte)![0]).pathname);
  await expect(telephone.getByRole('heading', { level: 1 })).toContainText('Semer des fèves');
  const arreter = new URL(/https?:\S+\/arreter\/t\S+/.exec(message.texte)![0]).pathname;
  await telephone.goto(arreter);
  const enPause = () =>
    db.rechercheEnregistree.count({ where: { beneficiaireId: personne.id, pauseeLe: { not: null } } });
  expect(await enPause(), 'ouvrir n’arrête rien').toBe(0);
  await expect(main(telephone).locator('form button')).toHaveCount(1);
  await expect(main(telephone)).not.toContainText(/bricolage|logistique|Bourg|lire/i);
  await bouton(telephone, 'Ne plus me prévenir').click();
  await expect(main(telephone)).toContainText('C’est fait. Nous n’écrivons plus.');
  if (javaScriptEnabled) await sansViolation(telephone);
  expect(await enPause()).toBe(1);
  expect(
    await db.message.count({ where: { userId: personne.userId } }),
    'ce qui n’est pas parti ne part pas',
  ).toBe(0);
  await enLigne('Arroser', activite);
  await passerLaNuit(db);
  expect(await db.message.count({ where: { userId: personne.userId } }), 'plus rien ne part').toBe(0);
  await bouton(telephone, 'Me prévenir de nouveau').click();
  await expect(bouton(telephone, 'Ne plus me prévenir')).toBeVisible();
  expect(await enPause()).toBe(0);
  await dehors.close();
});

test('le bouton du courriel lui-même arrête ; l’ouvrir ne fait que montrer la page', async ({
  db,
  request,
}) => {
  const personne = await unBeneficiaire();
  await uneRecherche(personne, 'commune=01053&rayon=5&activite=collecte', {
    vuJusquA: il(60),
    lueLe: il(60),
  });
  await enLigne('Semer', 'collecte');
  await passerLaNuit(db);
  const { arret } = await db.message.findFirstOrThrow({ where: { userId: personne.userId } });
  const chemin = new URL(arret!).pathname;
  const pauses = () =>
    db.rechercheEnregistree.count({ where: { beneficiaireId: personne.id, pauseeLe: { not: null } } });
  const ouvert = await request.get(chemin, { maxRedirects: 0 });
  expect(ouvert.status()).toBe(307);
  expect(await pauses()).toBe(0);
  const envoye = await request.post(chemin, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 });
  expect(envoye.status()).toBe(200);
  expect(await pauses()).toBe(1);
  expect((await request.post(`${chemin.slice(0, -4)}AAAA`)).status()).toBe(404);
});

test('sans être dans son espace, on entre puis on retrouve sa recherche @sans-js', async ({ page, db }) => {
  test.setTimeout(120_000);
  const personne = await unBeneficiaire();
  await page.goto('/missions?commune=01283&domaine=sport');
  await lien(page, 'Me prévenir des nouvelles missions').click();
  await expect(page).toHaveURL('/connexion');
  const { numero, code } = await uneCarte(personne.id);
  await page.goto(`/connexion/carte/${numero}`);
  await page.getByLabel('Le code').fill(code);
  await bouton(page, 'Entrer').click();
  await expect(page).toHaveURL(`${LISTE}/nouvelle?commune=01283&domaine=sport`);
  await expect(main(page)).toContainText('Missions autour d’Oyonnax, à 20 km, sport');
  await bouton(page, 'Me prévenir').click();
  await expect(page).toHaveURL(`${LISTE}?fait=enregistree`);
  expect(await db.rechercheEnregistree.count({ where: { beneficiaireId: personne.id } })).toBe(1);
  expect((await page.context().cookies()).map((c) => c.name)).not.toContain('tremplin-suite');
});

test('une recherche se met en pause, reprend, s’enlève et se remet @sans-js', async ({
  page,
  db,
  connecterUser,
}) => {
  test.setTimeout(120_000);
  const personne = await unBeneficiaire();
  await db.user.update({
    where: { id: personne.userId },
    data: { telephone: unTelephone() },
  });
  await connecterUser(personne.userId);
  await page.goto(LISTE);
  await expect(main(page)).toContainText('Aucune recherche enregistrée');
  await uneRecherche(personne, 'commune=01053&rayon=5', { lueLe: il(60) });
  const mission = await enLigne('Trier');
  for (const depuis of ['/beneficiaire/missions', '/beneficiaire/moi']) {
    await page.goto(depuis);
    await lien(page, 'Mes recherches enregistrées').click();
    await expect(page).toHaveURL(LISTE);
  }
  await expect(lien(page, new RegExp(mission.titre))).toBeVisible();
  await bouton(page, /^C’est vu/).click();
  await expect(main(page)).toContainText('Rien de nouveau depuis le');
  await bouton(page, /^Mettre en pause/).click();
  await expect(main(page)).toContainText('En pause : pas de message');
  await bouton(page, /^Reprendre/).click();
  await expect(main(page)).toContainText('Cette recherche reprend');
  await page.getByRole('radio', { name: 'Par SMS' }).check();
  await bouton(page, 'Garder ce choix').click();
  await expect(main(page)).toContainText('par SMS, une fois par jour au plus');
  await bouton(page, /^Enlever/).click();
  await expect(main(page)).toContainText('Aucune recherche enregistrée');
  await bouton(page, 'La remettre dans ma liste').click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    'Missions autour de Bourg-en-Bresse',
  );
});

test('la recherche d’une autre personne, et un lien que personne n’a écrit, sont introuvables', async ({
  page,
  connecterUser,
}) => {
  const [personne, autre] = [await unBeneficiaire(), await unBeneficiaire()];
  await uneRecherche(autre, 'q=secret');
  await connecterUser(personne.userId);
  await page.goto(LISTE);
  await expect(main(page)).not.toContainText('secret');
  const reponse = await page.goto(`/arreter/t${'A'.repeat(44)}`);
  expect(reponse!.status()).toBe(404);
  await connecterUser(personne.userId);
  await page.goto('/compte/recherches');
  await expect(page).toHaveURL(LISTE);
});

test('un professionnel n’a pas de recherche à enregistrer', async ({ page, connecter }) => {
  await connecter('coordination');
  await page.goto('/missions');
  await expect(page.getByRole('link', { name: 'Me prévenir des nouvelles missions' })).toHaveCount(0);
  await page.goto('/compte/prevenir?domaine=sport');
  await expect(page).toHaveURL('/missions');
});
