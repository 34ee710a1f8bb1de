import type { Page } from '@playwright/test';
import { unBeneficiaire } from '../factories/beneficiaires';
import { expect, ouvrirSession, test } from '../support/e2e';
import { GESTES_DE_L_ACCOMPAGNEMENT } from './gestes.accompagnement';
import { GESTES_DE_L_ARRIVEE } from './gestes.arrivee';
import { GESTES_DE_L_ASSOCIATION } from './gestes.association';
import { GESTES_DU_BENEVOLE } from './gestes.benevole';
import { GESTES_DU_CONTRAT } from './gestes.contrats';
import { GESTES_DU_PARCOURS } from './gestes.parcours';
import { GESTES_DES_NOTES } from './gestes.notes';
import { GESTES_DU_PASSEPORT } from './gestes.passeport';
import { GESTES_DES_NOMINATIONS } from './gestes.nominations';
import { GESTES_DES_REMPLACEMENTS } from './gestes.remplacements';
import type { Geste } from './gestes.table';
import { bouton, demiJournee, main, ouvreur } from './parcours.arrivee';

const GESTES = {
  ...GESTES_DE_L_ARRIVEE,
  ...GESTES_DU_BENEVOLE,
  ...GESTES_DU_PASSEPORT,
  ...GESTES_DE_L_ASSOCIATION,
  ...GESTES_DE_L_ACCOMPAGNEMENT,
  ...GESTES_DU_PARCOURS,
  ...GESTES_DU_CONTRAT,
  ...GESTES_DES_NOTES,
  ...GESTES_DES_NOMINATIONS,
  ...GESTES_DES_REMPLACEMENTS,
};

/** What no answer ever says. */
const PANNE = /Une erreur|introuvable/;

/** What goes wrong on a page without a word of it in its text. */
function ecouter(page: Page): string[] {
  const pannes: string[] = [];
  page.on('pageerror', (e) => pannes.push(`script : ${e.message}`));
  page.on('console', (m) => {
    // The browser says of itself that an answer is a 4xx.
    if (m.type() === 'error' && !/^Failed to load resource.* 4\d\d /.test(m.text())) pannes.push(m.text());
  });
  page.on('response', (r) => {
    if (r.status() >= 500) pannes.push(`${r.status()} ${r.url()}`);
  });
  return pannes;
}

/** The site has answered: it is done, or one sentence says what stands in the way. */
async function repondu(page: Page, fait: RegExp) {
  const dit = () => fait.test(page.url()) || /fait=entre-temps/.test(page.url());
  await expect
    .poll(async () => dit() || (await main(page).getByRole('alert').count()) > 0, {
      message: `une réponse à ${page.url()}`,
    })
    .toBe(true);
  await expect(main(page)).not.toContainText(PANNE);
}

/**
 * The form, once more, unless the page has none to send any more: what « retour » shows from memory may give way, while
 * one writes, to the page that follows.
 */
async function recommencer(page: Page, geste: Geste) {
  await expect(main(page)).not.toContainText(PANNE);
  let envoye = false;
  await expect(async () => {
    if (geste.fait.test(page.url()) || (await geste.bouton(page).count()) === 0) return;
    await geste.remplir?.(page);
    await geste.bouton(page).click();
    envoye = true;
  }).toPass({ timeout: 90_000 });
  if (envoye) await repondu(page, geste.fait);
}

test.describe('un geste fait deux fois ne compte qu’une fois', { tag: '@sans-js' }, () => {
  test.setTimeout(180_000);

  for (const [nom, preparer] of Object.entries(GESTES))
    test(`${nom} : deux appuis, deux onglets, retour, actualiser`, async ({ browser, db, baseURL }, info) => {
      const geste = await preparer(`${info.project.name}-${Date.now() % 1_000_000}`);
      const premier = await ouvreur(browser, info)(true);
      if (geste.userId) await ouvrirSession(premier.context(), db, baseURL!, geste.userId);
      const second = await premier.context().newPage();
      const onglets = [premier, second];
      const pannes = onglets.map(ecouter);
      const uneFois = async (quand: string) => expect(await geste.traces(), quand).toEqual(geste.attendu);

      for (const page of onglets) await page.goto(geste.adresse);
      await Promise.all(onglets.map((page) => geste.remplir?.(page)));
      await Promise.all([
        geste.bouton(premier).dblclick({ noWaitAfter: true }),
        geste.bouton(second).click({ noWaitAfter: true }),
      ]);
      for (const page of onglets) await repondu(page, geste.fait);
      await uneFois('deux appuis et deux onglets');

      const arrive = onglets.find((page) => geste.fait.test(page.url()))!;
      expect(arrive, 'un onglet dit que c’est fait').toBeDefined();
      await arrive.reload();
      await expect(arrive).toHaveURL(geste.fait);
      await expect(main(arrive)).not.toContainText(PANNE);
      await uneFois('après « actualiser »');

      await arrive.goBack();
      await expect(arrive).not.toHaveURL(geste.fait);
      await recommencer(arrive, geste);
      await uneFois('après « retour »');
      expect(pannes.flat()).toEqual([]);
    });

  test('« retour » dans les cinq questions montre ce qui est répondu', async ({
    browser,
    db,
    baseURL,
  }, info) => {
    const personne = await unBeneficiaire({ profil: { rayonKm: 5, disponibilites: [] } });
    const page = await ouvreur(browser, info)(true);
    await ouvrirSession(page.context(), db, baseURL!, personne.userId);
    const pannes = ecouter(page);
    await page.goto('/beneficiaire/questions/trajet');
    await page.getByRole('radio', { name: 'Loin : jusqu’à 50 km' }).check();
    await bouton(page, 'Continuer').click();
    await expect(page).toHaveURL(/questions\/quand$/);
    await demiJournee(page, 'JEUDI_MATIN').click();
    await bouton(page, 'Continuer').click();
    await expect(page).toHaveURL(/questions\/envies$/);
    await page.goBack();
    await expect(page.locator('input[value="JEUDI_MATIN"]')).toBeChecked();
    await page.goBack();
    await expect(page.getByRole('radio', { name: 'Loin : jusqu’à 50 km' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'En voiture' })).toBeChecked();
    await page.goForward();
    await expect(page.locator('input[value="JEUDI_MATIN"]')).toBeChecked();
    expect(pannes).toEqual([]);
  });
});
