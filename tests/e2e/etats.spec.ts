import type { Page } from '@playwright/test';
import { unBeneficiaire } from '../factories/beneficiaires';
import { unReferent, unUser } from '../factories/comptes';
import { uneAssociation } from '../factories/missions';
import { expect, sansViolation, test } from '../support/e2e';
import { ciblesMalaisees, deborde } from '../support/mesures';
import type { Visiteur } from './acces.matrice';

test.describe.configure({ mode: 'parallel' });

/** What an ordinary screen of the demonstration does not show, on a phone. */
async function tientBien(page: Page, ou: string) {
  await page.setViewportSize({ width: 360, height: 800 });
  await sansViolation(page, ou);
  expect.soft(await page.evaluate(ciblesMalaisees), `${ou} : cibles`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await deborde(page), `${ou}, 320 px : déborde`).toBeLessThanOrEqual(0);
}

const ARRIVE = { profilCompletLe: null, disponibilites: [], modesDeplacement: [] };

const NOUVEAUX = {
  beneficiaire: {
    arrive: async () => (await unBeneficiaire({ profil: ARRIVE })).user,
    routes: ['', '/missions', '/propositions', '/demandes', '/heures', '/passeport', '/parcours', '/moi'],
  },
  referent: { arrive: async () => (await unReferent()).user, routes: ['', '/missions'] },
  association: {
    arrive: async () => (await uneAssociation()).user,
    routes: ['', '/missions', '/benevoles', '/heures', '/fiches', '/structure'],
  },
  coordination: {
    arrive: () => unUser('COORDINATION'),
    routes: ['', '/missions', '/personnes', '/associations', '/messages', '/imports'],
  },
};

for (const [role, { arrive, routes }] of Object.entries(NOUVEAUX))
  test(`un espace encore vide se lit aussi bien (${role})`, async ({ page, connecterUser }) => {
    test.setTimeout(300_000);
    await connecterUser((await arrive()).id);
    for (const route of routes) {
      const reponse = await page.goto(`/${role}${route}`);
      expect.soft(reponse!.status(), `/${role}${route}`).toBe(200);
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await tientBien(page, `/${role}${route}, vide`);
    }
  });

const FORMULAIRES: readonly [Visiteur, string, string][] = [
  ['inconnu', '/contact', 'Envoyer le message'],
  ['inconnu', '/je-participe', 'Rappelez-moi'],
  ['referent', '/referent/inviter', 'Inviter cette personne'],
  ['association', '/association/missions/nouvelle', 'Enregistrer'],
  ['coordination', '/coordination/associations/inviter', 'Inviter l’association'],
  ['departement', '/departement/comptes/inviter-referent', 'Ouvrir le compte'],
];

for (const [visiteur, adresse, bouton] of FORMULAIRES)
  test(`${adresse} envoyé vide dit quoi corriger, et y mène`, async ({ page, connecter }) => {
    test.setTimeout(120_000);
    if (visiteur !== 'inconnu') await connecter(visiteur);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(adresse);
    await page.locator('main').getByRole('button', { name: bouton, exact: true }).click();
    const resume = page.locator('main').getByRole('alert');
    await expect(resume).toBeFocused();
    await tientBien(page, `${adresse}, à corriger`);
    const liens = await resume.getByRole('link').all();
    expect(liens.length).toBeGreaterThan(0);
    for (const lien of liens) {
      const champ = (await lien.getAttribute('href'))!.slice(1);
      await lien.click();
      await expect(page.locator(`[id="${champ}"]`)).toBeFocused();
      await expect(page.locator(`[id="${champ}-erreur"]`)).toHaveText((await lien.textContent())!);
    }
  });
