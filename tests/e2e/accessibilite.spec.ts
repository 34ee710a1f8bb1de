import type { Page } from '@playwright/test';
import { contrasteBon, expect, sansViolation, test } from '../support/e2e';
import {
  ciblesMalaisees,
  deborde,
  dessinsSansMot,
  motsBrises,
  petitesLettres,
  texteCoupe,
  texteRecouvert,
} from '../support/mesures';
import { VISITEURS } from './acces.matrice';
import { ecransDe } from './ecrans.pages';

test.describe.configure({ mode: 'parallel' });

/** The holder's neutral page for strangers and the static 503 carry nothing of the site around them. */
const SANS_VOIX = /^\/(passeport\/verifier\/|indisponible$)/;

/** Every component of the house, professionals' ones too, for who builds it. */
const POUR_LES_AGENTS = '/style';

/** With letters twice as large: every word of citizens' pages; of agents' pages, what is pressed and what titles say. */
const [TOUT, A_PRESSER] = ['*', 'nav a, button, summary, a.inline-flex, h1, h2'];

const lettresDoubles = (page: Page, oui: boolean) =>
  page.evaluate((taille) => void (document.documentElement.style.fontSize = taille), oui ? '200%' : '');

/** One heading of level 1, a title of its own, French, « Écouter » for citizens, a word beside each drawing. */
async function bienTenue(page: Page, citoyen: boolean) {
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), 'un seul titre').toBe(1);
  expect.soft(await page.title()).not.toBe('');
  expect.soft(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect.soft(await page.evaluate(dessinsSansMot), 'dessins sans mot').toEqual([]);
  if (citoyen)
    await expect.soft(page.getByRole('button', { name: 'Écouter' }).first()).toBeVisible({ timeout: 2000 });
}

/** The same document at every width, in both lights, with letters twice as large: one visit measures all. */
async function mesurer(page: Page, adresse: string, citoyen: boolean) {
  for (const largeur of [1280, 360]) {
    const ici = `${adresse}, ${largeur} px`;
    await page.setViewportSize({ width: largeur, height: 800 });
    await sansViolation(page, ici);
    await page.emulateMedia({ colorScheme: 'dark' });
    await contrasteBon(page, `${ici}, la nuit`);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await deborde(page), `${ici} : déborde`).toBeLessThanOrEqual(0);
    expect.soft(await page.evaluate(motsBrises, TOUT), `${ici} : mots brisés`).toEqual([]);
    if (citoyen) expect.soft(await page.evaluate(petitesLettres), `${ici} : petites lettres`).toEqual([]);
    if (largeur === 360) expect.soft(await page.evaluate(ciblesMalaisees), `${ici} : cibles`).toEqual([]);
    await lettresDoubles(page, true);
    expect.soft(await deborde(page), `${ici}, lettres doubles : déborde`).toBeLessThanOrEqual(0);
    const lus = citoyen ? TOUT : A_PRESSER;
    expect.soft(await page.evaluate(motsBrises, lus), `${ici}, lettres doubles : mots brisés`).toEqual([]);
    expect.soft(await page.evaluate(texteCoupe), `${ici}, lettres doubles : coupé`).toEqual([]);
    expect.soft(await page.evaluate(texteRecouvert), `${ici}, lettres doubles : recouvert`).toEqual([]);
    await lettresDoubles(page, false);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await deborde(page), `${adresse}, 320 px : déborde`).toBeLessThanOrEqual(0);
  expect.soft(await page.evaluate(motsBrises, TOUT), `${adresse}, 320 px : mots brisés`).toEqual([]);
}

for (const visiteur of VISITEURS)
  test(`tous les écrans se lisent, se touchent et s’agrandissent (${visiteur})`, async ({
    page,
    connecter,
    db,
  }) => {
    test.setTimeout(900_000);
    if (visiteur !== 'inconnu') await connecter(visiteur);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const adresse of await ecransDe(db, visiteur)) {
      const reponse = await page.goto(adresse);
      const attendu = /inconnue?$|nulle-part$/.test(adresse)
        ? [200, 404]
        : adresse === '/indisponible'
          ? [503]
          : [200];
      expect.soft(attendu, `${adresse} s’ouvre`).toContain(reponse!.status());
      const citoyen = visiteur === 'inconnu' || visiteur === 'beneficiaire';
      await bienTenue(page, citoyen && !SANS_VOIX.test(adresse));
      await mesurer(page, adresse, citoyen && adresse !== POUR_LES_AGENTS);
    }
  });
