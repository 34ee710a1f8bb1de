import type { Browser, Page, TestInfo } from '@playwright/test';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { expect, test } from '../support/e2e';

type Persona = 'referent' | 'association' | 'coordination' | 'departement';

/** Opens somebody's browser: a phone or a desk, with or without scripts as the project says. */
export const ouvreur =
  (browser: Browser, info: TestInfo) =>
  async (mobile = false): Promise<Page> => {
    const contexte = await browser.newContext({
      javaScriptEnabled: info.project.name !== 'sans-js',
      baseURL: info.project.use.baseURL,
      viewport: mobile ? { width: 360, height: 740 } : { width: 1280, height: 900 },
    });
    contexte.setDefaultTimeout(30_000);
    return contexte.newPage();
  };

/** Enters by the demo's plain form, as a visitor would. */
export async function entrer(page: Page, persona: Persona) {
  await page.goto('/connexion');
  await page.locator(`button[name="persona"][value="${persona}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/${persona}$`));
}

export const bouton = (page: Page, nom: string | RegExp) => page.getByRole('button', { name: nom });
/** A half-day of the week: its box is drawn by its label. */
export const demiJournee = (page: Page, code: string) =>
  page.locator('label', { has: page.locator(`input[value="${code}"]`) });
/** The form came back with what to correct. */
export const refuse = (page: Page) => expect(page.locator('main').getByRole('alert').first()).toBeVisible();
const continuer = (page: Page) => bouton(page, 'Continuer').click();

export const main = (page: Page) => page.locator('main');

type Arrivee = {
  visiteuse: Page;
  coordination: Page;
  db: PrismaClient;
  prenom: string;
  telephone: string;
  commune: string;
};

/** The first chapter: from a call-back to the first list of missions. */
export async function arriver({ visiteuse, coordination, db, prenom, telephone, commune }: Arrivee) {
  await test.step('une inconnue demande à être rappelée', async () => {
    await visiteuse.goto('/je-participe');
    await expect(visiteuse.locator('main')).not.toContainText('RSA');
    await visiteuse.getByLabel('Votre prénom').fill(prenom);
    await visiteuse.getByLabel('Votre téléphone').fill(telephone);
    await visiteuse.getByLabel('Votre commune').fill(commune);
    await visiteuse.waitForTimeout(3100);
    await bouton(visiteuse, 'Rappelez-moi').click();
    await expect(visiteuse.getByText('Quelqu’un vous appelle')).toBeVisible();
  });

  await test.step('la coordination l’appelle et l’invite', async () => {
    await entrer(coordination, 'coordination');
    await coordination
      .getByRole('link', { name: `Appeler : ${prenom}`, exact: true })
      .first()
      .click();
    await bouton(coordination, 'J’ai appelé').click();
    await coordination.getByRole('link', { name: `Inviter ${prenom}` }).click();
    await coordination.getByLabel('Nom', { exact: true }).fill('Essai');
    await coordination
      .getByLabel(/une personne qui reçoit le RSA|RSA/i)
      .first()
      .check();
    await bouton(coordination, 'Inviter cette personne').click();
    await expect(coordination).toHaveURL(/fait=/);
    await expect(coordination.locator('main')).toContainText(prenom);
  });

  await test.step('elle entre par son lien, comprend et dit oui', async () => {
    const numero = `+33${telephone.replaceAll(' ', '').slice(1)}`;
    const user = await db.user.findUniqueOrThrow({ where: { telephone: numero } });
    await visiteuse.goto('/connexion');
    await visiteuse
      .getByLabel(/téléphone|e-mail/i)
      .first()
      .fill(telephone);
    await bouton(visiteuse, /lien/).click();
    await expect(visiteuse).toHaveURL(/envoye/);
    const message = await db.message.findFirstOrThrow({
      where: { userId: user.id, texte: { contains: '/connexion/lien/' } },
      orderBy: { creeLe: 'desc' },
    });
    expect(message.texte).not.toMatch(/RSA|référent|Actif aujourd/);
    await visiteuse.goto(/\/connexion\/lien\/\S+/.exec(message.texte)![0]);
    await bouton(visiteuse, 'Entrer').click();
    await expect(visiteuse.getByRole('heading', { level: 1 })).toHaveText(`Bienvenue ${prenom}`);
    await continuer(visiteuse);
    await refuse(visiteuse);
    await visiteuse.getByLabel('J’ai compris et je suis d’accord.').check();
    await continuer(visiteuse);
  });

  await test.step('elle répond aux cinq questions et voit des missions avec leurs raisons', async () => {
    await expect(visiteuse.getByRole('heading', { level: 1 })).toHaveText('D’où partez-vous ?');
    await visiteuse.getByRole('radio', { name: new RegExp(commune) }).check();
    await continuer(visiteuse);
    await visiteuse.getByRole('radio', { name: 'Loin : jusqu’à 50 km' }).check();
    await visiteuse.getByRole('checkbox', { name: 'En voiture' }).check();
    await continuer(visiteuse);
    for (const moment of [
      'LUNDI_MATIN',
      'MARDI_MATIN',
      'MERCREDI_APRES_MIDI',
      'JEUDI_MATIN',
      'JEUDI_APRES_MIDI',
    ])
      await demiJournee(visiteuse, moment).click();
    await continuer(visiteuse);
    await visiteuse.getByRole('checkbox', { name: 'Environnement' }).check();
    await continuer(visiteuse);
    await visiteuse.getByRole('checkbox', { name: 'Sans permis de conduire' }).check();
    await bouton(visiteuse, 'Voir les missions').click();
    await expect(visiteuse.locator('.mission').first()).toBeVisible();
    await expect(visiteuse.locator('main')).toContainText(/matin, vous êtes libre|vous êtes libre/);
  });
}
