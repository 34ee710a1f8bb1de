import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { PERSONAS } from '@/lib/auth/personas';
import { uneMission } from '../factories/missions';
import { expect, sansViolation, test } from '../support/e2e';

const main = (page: Page) => page.getByRole('main');
const lien = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name });
const bouton = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });

/** The number in the title of the results; 0 when nothing is found. */
async function total(page: Page): Promise<number> {
  const titre = main(page).getByRole('heading', { level: 2, name: /mission/ });
  return (await titre.count()) === 0 ? 0 : parseInt(await titre.first().innerText(), 10);
}

test('une personne ouvre les filtres, en coche, les voit et les enlève @sans-js', async ({ page }) => {
  await page.goto('/missions?commune=01053&rayon=50');
  const avant = await total(page);
  await bouton(page, 'Plus de filtres').click();
  await expect(page).toHaveURL(/filtres=oui/);
  const mardi = main(page)
    .getByRole('group', { name: 'Le matin' })
    .getByRole('checkbox', { name: /^Mardi/ });
  const promis = parseInt(/\((\d+)\)/.exec((await mardi.locator('..').innerText()) ?? '')![1]!, 10);
  expect(promis).toBeGreaterThan(0);
  expect(promis).toBeLessThan(avant);
  await mardi.check({ force: true });
  await bouton(page, 'Voir les missions').click();
  await expect(page).toHaveURL(/quand=mardi-matin/);
  expect(await total(page), 'ce que le filtre avait promis').toBe(promis);
  // The address says it all: somebody else reads the same list.
  const adresse = page.url();
  await page.goto('/');
  await page.goto(adresse);
  expect(await total(page)).toBe(promis);
  await lien(page, /^Enlever\s: Le mardi matin/).click();
  await expect(page).not.toHaveURL(/quand=/);
  expect(await total(page)).toBe(avant);
});

test('quand rien ne répond, chaque piste dit ce qu’elle donne, et le donne @sans-js', async ({
  page,
  db,
}) => {
  // A word of its own: the other way of reading pages does the same at the same time.
  const mot = `herissons${randomUUID().slice(0, 8)}`;
  const titre = `Veiller sur les ${mot}`;
  const { id } = await uneMission({ publiee: true, champs: { titre, domaine: 'ANIMAUX' } });
  await page.goto(`/missions?q=${mot}&commune=01053&rayon=5&quand=dimanche-soir`);
  await expect(main(page).getByText('Pas de mission autour de Bourg-en-Bresse')).toBeVisible();
  await lien(page, 'Sans « le dimanche soir » : 1 mission').click();
  await expect(lien(page, titre)).toBeVisible();
  expect(await total(page)).toBe(1);
  await db.mission.delete({ where: { id } });
});

test('une adresse étrange donne des missions et une phrase, jamais une panne @sans-js', async ({ page }) => {
  const etranges: [string, RegExp][] = [
    ['commune=99999', /Nous ne connaissons pas cette commune/],
    ['commune=01053&rayon=0', /Nous avons pris 5 km/],
    ['commune=01053&rayon=10000', /Nous avons pris 50 km/],
    ['quand=mardi-nuit', /n’existe pas/],
    [`q=${'jardin+'.repeat(715)}`, /les 100 premières lettres/],
    ['q=%27%20OR%201%3D1%20--%20(a%2B)%2B%24', /mission/],
    ['page=1000000000', /Cette page n’existe pas/],
    ['domaine=sport&domaine=animaux', /Nous avons pris la première/],
    ['aller=oui', /entrez dans votre espace/],
    ['q=%00%ff&ou=%ed%a0%80', /mission/i],
  ];
  for (const [suite, phrase] of etranges) {
    const reponse = await page.goto(`/missions?${suite}`);
    expect(reponse!.status(), suite).toBe(200);
    await expect(main(page).getByText(phrase).first(), suite).toBeVisible();
  }
});

test('une bénévole cherche là où elle peut aller, et retrouve sa liste @sans-js', async ({
  page,
  connecter,
  db,
}) => {
  await connecter('beneficiaire');
  const moi = await db.beneficiaire.findFirstOrThrow({
    where: { user: { email: PERSONAS.beneficiaire.courriel } },
    select: { rayonKm: true, commune: { select: { nom: true } } },
  });
  await page.goto('/missions');
  await lien(page, 'Chercher là où je peux aller').click();
  await expect(main(page).getByText(`autour de ${moi.commune.nom}, ${moi.rayonKm} km au plus`)).toBeVisible();
  // Her address is not in the address.
  expect(page.url()).not.toMatch(/commune=|rayon=/);
  await lien(page, 'Pour moi').click();
  await expect(page).toHaveURL(/\/beneficiaire\/missions$/);
});

test('en voiture, une carte dit environ combien de temps ; en bus, que c’est à vérifier @sans-js', async ({
  page,
  db,
}) => {
  // A commune of a sure position without a mission of its own, near many.
  const [depart] = await db.$queryRaw<{ code: string }[]>`
    SELECT c."code" FROM "communes" c, "communes" b
    WHERE b."code" = '01053' AND c."precision" = 'GEONAMES'
      AND NOT EXISTS (SELECT 1 FROM "missions" m WHERE m."communeCode" = c."code")
    ORDER BY point(c."x", c."y") <-> point(b."x", b."y") LIMIT 1`;
  await page.goto(`/missions?commune=${depart!.code}&rayon=50&mode=voiture`);
  await expect(
    main(page)
      .getByText(/à \d+\skm de .+, environ \d+ minutes en voiture/)
      .first(),
  ).toBeVisible();
  await page.goto(`/missions?commune=${depart!.code}&rayon=50&mode=bus`);
  await expect(
    main(page)
      .getByText(/en bus, car ou train\s: à vérifier/)
      .first(),
  ).toBeVisible();
});

test.describe('les communes proposées pendant que l’on écrit', () => {
  test('se choisissent au clavier, et donnent la commune choisie', async ({ page }) => {
    await page.goto('/missions', { waitUntil: 'networkidle' });
    const champ = main(page).getByLabel('Votre commune ou votre code postal');
    await champ.focus();
    await expect(champ).toHaveAttribute('role', 'combobox');
    await expect(champ).toHaveAttribute('aria-expanded', 'false');
    await champ.pressSequentially('bourg');
    const choix = main(page).getByRole('listbox').getByRole('option');
    await expect(choix.first()).toHaveText('Bourg-en-Bresse (01000)');
    await expect(champ).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(choix.first()).toHaveAttribute('aria-selected', 'true');
    expect(await champ.getAttribute('aria-activedescendant')).toBe(await choix.first().getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    await expect(choix.last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(choix.first()).toBeHidden();
    await expect(champ).toHaveValue('bourg');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(champ).toHaveValue('Bourg-en-Bresse');
    await expect(page).toHaveURL(/\/missions$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/commune=01053/);
  });

  test('se choisissent du doigt, par le code postal aussi', async ({ page }) => {
    await page.goto('/missions', { waitUntil: 'networkidle' });
    const champ = main(page).getByLabel('Votre commune ou votre code postal');
    await champ.click();
    await expect(champ).toHaveAttribute('role', 'combobox');
    await champ.pressSequentially('01440');
    await main(page).getByRole('option', { name: 'Viriat (01440)' }).click();
    await expect(champ).toHaveValue('Viriat');
    await bouton(page, 'Voir les missions').click();
    await expect(page).toHaveURL(/commune=01451/);
  });

  test('ne pèsent rien avant que l’on écrive, et trois kilo-octets ensuite', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (r) => r.resourceType() === 'script' && scripts.push(r.url()));
    await page.goto('/missions', { waitUntil: 'networkidle' });
    const avant = scripts.length;
    await main(page).getByLabel('Votre commune ou votre code postal').focus();
    await expect.poll(() => scripts.length).toBe(avant + 1);
    expect((await (await page.request.get(scripts.at(-1)!)).body()).length).toBeLessThan(5_000);
  });

  test('sans réseau, le champ s’envoie comme il est', async ({ page }) => {
    await page.route('/api/communes*', (r) => r.abort());
    await page.goto('/missions', { waitUntil: 'networkidle' });
    const champ = main(page).getByLabel('Votre commune ou votre code postal');
    await champ.pressSequentially('viriat');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/commune=01451/);
  });
});

test.describe('les mots proposés pendant que l’on écrit', () => {
  const champDe = async (page: Page) => {
    await page.goto('/missions', { waitUntil: 'networkidle' });
    await main(page).getByText('Préciser la recherche').click();
    const champ = main(page).getByLabel('Un mot, par exemple');
    await champ.focus();
    await expect(champ).toHaveAttribute('role', 'combobox');
    return champ;
  };

  test('se choisissent au clavier, et une voix dit combien il y en a', async ({ page }) => {
    const champ = await champDe(page);
    await champ.pressSequentially('jardi');
    const liste = main(page).getByRole('listbox', { name: 'Mots proposés' });
    const premier = liste.getByRole('option').first();
    await expect(premier).toHaveText(/^jardin/);
    await expect(main(page).getByText(/^\d+ propositions?\.$/)).toBeAttached();
    await sansViolation(page);
    await page.keyboard.press('ArrowDown');
    await expect(premier).toHaveAttribute('aria-selected', 'true');
    const mot = await premier.innerText();
    await page.keyboard.press('Enter');
    await expect(champ).toHaveValue(mot);
    await expect(liste).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`q=${mot}`));
    expect(await total(page)).toBeGreaterThan(0);
  });

  test('réparent une faute, et un domaine se coche dans son champ', async ({ page }) => {
    const champ = await champDe(page);
    await champ.pressSequentially('jardinnage');
    const liste = main(page).getByRole('listbox', { name: 'Mots proposés' });
    await expect(liste.getByRole('option')).toHaveText(['jardinage']);
    await champ.fill('insertio');
    await main(page).getByRole('option', { name: 'Tout le domaine « Solidarité et insertion »' }).click();
    await expect(champ).toHaveValue('');
    await expect(main(page).getByText('Domaine choisi : Solidarité et insertion.')).toBeAttached();
    await bouton(page, 'Voir les missions').click();
    await expect(page).toHaveURL(/domaine=solidarite-insertion/);
  });

  test('sans réseau, le champ s’envoie comme il est', async ({ page }) => {
    await page.route('/api/mots*', (r) => r.abort());
    const champ = await champDe(page);
    await champ.pressSequentially('jardi');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=jardi/);
  });
});

test('une mission pleine mène à celles qui lui ressemblent @sans-js', async ({ page, db }) => {
  const titre = `Trier des dons ${randomUUID().slice(0, 6)}`;
  const domaine = 'MEMOIRE_ET_CITOYENNETE' as const;
  const pleine = await uneMission({
    publiee: true,
    champs: { titre: 'Archives, complète', domaine, activite: 'tri', places: 1, placesPrises: 1 },
  });
  const autre = await uneMission({ publiee: true, champs: { titre, domaine, activite: 'tri' } });
  await page.goto(`/missions/${pleine.id}`);
  await expect(main(page).getByText('Toutes les places sont prises')).toBeVisible();
  const semblables = main(page).getByRole('region', { name: 'Des missions qui lui ressemblent' });
  await semblables.getByRole('link', { name: titre }).click();
  await expect(page).toHaveURL(new RegExp(autre.id));
  await expect(main(page).getByRole('heading', { level: 1, name: titre })).toBeVisible();
  await db.mission.deleteMany({ where: { id: { in: [pleine.id, autre.id] } } });
});
