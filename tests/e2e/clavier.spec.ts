import type { Page } from '@playwright/test';
import { NOMS_PERSONAS } from '@/lib/auth/personas';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAssociation, uneMission } from '../factories/missions';
import { unSuivi } from '../factories/parcours';
import { aller, faireLeTour, presser, regarder } from '../support/clavier';
import { expect, test } from '../support/e2e';
import { PAGES, type Visiteur } from './acces.matrice';
import { raconter } from './clavier.recit';
import { objetsDe } from './ecrans.objets';
import { bouton, main } from './parcours.arrivee';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });
// A picture of the page at each of so many presses would take longer than all of them; faults are said in words.
test.use({ trace: 'off' });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** The first stop leads past everything, to the content. */
async function sauter(page: Page, ou: string) {
  await page.keyboard.press('Tab');
  const lien = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(lien, ou).toBeFocused();
  await expect(lien, ou).toBeInViewport({ ratio: 1 });
  expect((await lien.boundingBox())!.height, `${ou} : le lien se montre`).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  await expect(main(page), ou).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await main(page).evaluate((m) => m.contains(document.activeElement)), ou).toBe(true);
}

async function bienMenee(page: Page, ou: string) {
  for (const sens of ['avant', 'arriere'] as const) {
    const { fautes, arrets } = await faireLeTour(page, sens);
    expect.soft(fautes, `${ou}, ${sens}`).toEqual([]);
    expect.soft(arrets, `${ou}, ${sens}`).toBeGreaterThan(9);
  }
}

const TOURS: readonly [Visiteur, readonly number[], readonly string[]][] = [
  ['inconnu', [360, 1280], ['/', '/missions', '/missions/[id]', '/connexion']],
  [
    'beneficiaire',
    [360, 1280],
    [
      '/beneficiaire',
      '/beneficiaire/missions',
      '/beneficiaire/missions/[id]',
      '/beneficiaire/questions/quand',
      '/beneficiaire/heures',
    ],
  ],
  ['referent', [360, 1280], ['/referent', '/referent/personnes/[id]']],
  ['association', [360, 1280], ['/association', '/association/missions/nouvelle']],
  ['coordination', [360, 1280], ['/coordination', '/coordination/missions/[id]']],
  ['departement', [360, 1280], ['/departement']],
];

for (const [visiteur, largeurs, routes] of TOURS)
  for (const largeur of largeurs)
    test(`Tab et Maj+Tab font le tour, chaque arrêt se voit (${visiteur}, ${largeur} px)`, async ({
      page,
      connecter,
      db,
    }) => {
      if (visiteur !== 'inconnu') await connecter(visiteur);
      const objets = await objetsDe(db, visiteur);
      await page.setViewportSize({ width: largeur, height: 740 });
      for (const route of routes) {
        const ou = `${PAGES[route]?.chemin?.(objets) ?? route}`;
        await page.goto(ou);
        // The first stop is the same at every width.
        if (largeur === largeurs[0]) {
          await sauter(page, ou);
          await page.goto(ou);
        }
        await bienMenee(page, `${ou}, ${largeur} px`);
      }
    });

/** What a careless change would do to a page, and the words in which the tour says so. */
const FAUTES: readonly [string, () => void, RegExp][] = [
  [
    'un bouton sans anneau',
    () => (document.querySelector<HTMLElement>('main form button')!.style.outline = 'none'),
    /^button «\sRecevoir un lien\s»\s: pas d’anneau/,
  ],
  [
    'un rang imposé',
    () => (document.querySelector<HTMLElement>('footer a')!.tabIndex = 5),
    /»\s: arrive après a «\sRappelez-moi\s», contre l’ordre de la page$/,
  ],
  [
    'une ligne à l’envers',
    () => (document.querySelector<HTMLElement>('header > div')!.style.flexDirection = 'row-reverse'),
    /^a «\sConnexion\s»\s: se lit avant a «\sTremplin\s»/,
  ],
  [
    'un pied trop haut',
    () =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div style="position:fixed;inset:auto 0 0;height:180px;background:white">Le pied</div>',
      ),
    /»\s: caché par div «\sLe pied\s»$/,
  ],
  [
    'un lien hors de vue',
    () => (document.querySelector<HTMLElement>('main a')!.style.cssText = 'position:absolute;left:-999px'),
    /^a «\sEntrer avec ma carte\s»\s: hors de l’écran$/,
  ],
  [
    'un piège',
    () =>
      document.querySelector('main input:not([type="hidden"])')!.addEventListener('keydown', (e) => {
        e.preventDefault();
      }),
    /^input «\sVotre adresse e-mail.*\s: le clavier n’en sort pas$/,
  ],
];

test('le tour sait dire une faute', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [faute, commettre, phrase] of FAUTES) {
    await page.goto('/connexion');
    await page.evaluate(commettre);
    const { fautes } = await faireLeTour(page, 'avant');
    expect(fautes, faute).toContainEqual(expect.stringMatching(phrase));
  }
});

test('les cinq personnes de la démonstration entrent au clavier @sans-js', async ({ page }) => {
  for (const persona of NOMS_PERSONAS) {
    await page.context().clearCookies();
    await page.goto('/connexion');
    await presser(page, page.locator(`button[name="persona"][value="${persona}"]`));
    await expect(page).toHaveURL(new RegExp(`/${persona}$`));
  }
});

test('du lien reçu aux heures confirmées, sans souris @sans-js', async ({ browser, db }, info) => {
  test.setTimeout(300_000);
  await raconter({ browser, db, info });
});

test('le référent passe d’une personne à l’autre par j et k, Entrée ouvre le parcours', async ({
  page,
  connecterUser,
}) => {
  const { referent } = await unSuivi({ prenom: 'Ana' });
  const traits = { referentId: referent.id, organismeId: referent.organismeId };
  const bea = await unBeneficiaire({ ...traits, prenom: 'Béa' });
  await unBeneficiaire({ ...traits, prenom: 'Cléa' });
  await connecterUser(referent.userId);
  await page.goto('/referent');
  const personne = (prenom: string) => main(page).getByRole('link', { name: `Durand ${prenom}` });
  // The page tells of the keys once they answer.
  const aide = page.getByText('passent d’une ligne à l’autre');
  await expect(aide).toBeVisible();
  await page.keyboard.press('j');
  await expect(personne('Ana')).toBeFocused();
  await page.keyboard.press('k');
  await expect(personne('Ana'), 'rien au-dessus').toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(personne('Cléa')).toBeFocused();
  await page.keyboard.press('j');
  await expect(personne('Cléa'), 'rien au-dessous').toBeFocused();
  await page.keyboard.press('k');
  await expect(personne('Béa')).toBeFocused();
  // In a field they are letters.
  const recherche = page.getByRole('searchbox');
  await aller(page, recherche, 'Shift+Tab');
  await page.keyboard.type('jk');
  await expect(recherche).toBeFocused();
  await expect(recherche).toHaveValue('jk');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Béa');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=B/);
  await expect(aide).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/referent/personnes/${bea.id}$`));
});

const FORMULAIRES = [
  ['inconnu', 360, '/je-participe', 'Rappelez-moi'],
  ['beneficiaire', 360, '/beneficiaire/missions/[id]/interet', 'Dire « ça m’intéresse »'],
  ['association', 1280, '/association/missions/nouvelle', 'Proposer à la coordination'],
] as const;

for (const [visiteur, largeur, route, envoi] of FORMULAIRES)
  test(`${route} à corriger : le résumé d’abord, chaque lien mène à son champ @sans-js`, async ({
    page,
    connecterUser,
  }) => {
    const mission = await uneMission({ publiee: true });
    if (visiteur === 'beneficiaire') await connecterUser((await unBeneficiaire()).userId);
    if (visiteur === 'association') await connecterUser((await uneAssociation()).user.id);
    await page.setViewportSize({ width: largeur, height: 740 });
    await page.goto(route.replace('[id]', mission.id));
    await presser(page, bouton(page, envoi));
    const resume = main(page).getByRole('alert');
    await expect(resume).toBeFocused();
    await expect(resume).toBeInViewport({ ratio: 1 });
    const liens = await resume.getByRole('link').all();
    expect(liens.length).toBeGreaterThan(0);
    // The first and the last: from one to the other the keyboard goes back through the form.
    for (const [rang, lien] of [liens[0]!, liens.at(-1)!].entries()) {
      const champ = (await lien.getAttribute('href'))!.slice(1);
      await aller(page, lien, rang === 0 ? 'Tab' : 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(page.locator(`[id="${champ}"]`)).toBeFocused();
      const phrase = page.locator(`[id="${champ}-erreur"]`);
      await expect(phrase).toHaveText((await lien.textContent())!);
      await expect(phrase).toBeInViewport({ ratio: 1 });
      expect(await regarder(page)).toEqual([]);
    }
  });
