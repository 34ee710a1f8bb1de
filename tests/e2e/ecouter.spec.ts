import { PERSONAS } from '@/lib/auth/personas';
import { db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { unSuivi } from '../factories/parcours';
import { expect, test } from '../support/e2e';
import { PAGES } from './acces.matrice';
import { unMessageDe } from './fils.objets';

type Chose = { id: string; userId: string };

/** A thing and whose it is, by the word that stands before `[id]` in an address. */
async function choses(db: PrismaClient): Promise<{ moi: string; miennes: Record<string, Chose> }> {
  const actif = { consentements: { some: { retireLe: null } }, user: { desactiveLe: null } };
  const beneficiaire = { select: { userId: true } };
  const select = { id: true, beneficiaire } as const;
  const chose = (lue: { id: string; beneficiaire: { userId: string } }): Chose => ({
    id: lue.id,
    userId: lue.beneficiaire.userId,
  });
  const moi = await db.user.findUniqueOrThrow({ where: { email: PERSONAS.beneficiaire.courriel } });
  const demande = { beneficiaire: actif, affectation: { finLe: null } };
  const heures = await db.heures.findFirstOrThrow({
    where: { statut: 'A_REVOIR', affectation: { beneficiaire: actif, finLe: null } },
    select: { id: true, affectation: { select: { beneficiaire } } },
  });
  const fiche = { statut: 'BROUILLON' as const, beneficiaire: actif };
  // A mission that one has said « ça m’intéresse » to leads to the wish.
  const mission = await db.mission.findFirstOrThrow({
    where: { statut: 'PUBLIEE', candidatures: { none: { beneficiaire: { userId: moi.id } } } },
  });
  const partage = { beneficiaire: actif, revoqueLe: null };
  const souhait = chose(await db.candidature.findFirstOrThrow({ where: demande, select }));
  const message = await unMessageDe(db, 'beneficiaire', { candidatureId: souhait.id, suiviId: '' });
  const miennes = {
    demandes: souhait,
    // A thread is at the address of what it hangs on.
    messages: souhait,
    signaler: { ...souhait, id: message },
    contrat: chose(
      await db.contrat.findFirstOrThrow({ where: { beneficiaire: actif, versions: { some: {} } }, select }),
    ),
    heures: chose({ id: heures.id, ...heures.affectation }),
    missions: { id: mission.id, userId: moi.id },
    fiches: chose(await db.fiche.findFirstOrThrow({ where: fiche, select })),
    partages: chose(await db.partagePasseport.findFirstOrThrow({ where: partage, select })),
    questions: { id: 'ou', userId: moi.id },
  };
  return { moi: moi.id, miennes };
}

/** Every page of a citizen, public ones first; those that are no page to read are named with the reason. */
const ROUTES = Object.keys(PAGES)
  .filter((r) => PAGES[r]!.ouvert.includes('inconnu') || /^\/(beneficiaire|compte)(\/|$)/.test(r))
  .filter((r) => !r.startsWith('/api/') && !r.includes('[...'))
  // The empty page of the benchmarks, the way in, which only leads elsewhere, the page of a site that is down, which
  // loads nothing, and what a stranger reads of a passport.
  .filter((r) => !['/banc', '/compte/accueil', '/indisponible', '/passeport/verifier/[jeton]'].includes(r));

test('« Écouter » est sur toutes les pages des habitants', async ({ page, connecterUser, db }) => {
  test.setTimeout(240_000);
  const { moi, miennes } = await choses(db);
  const sans: string[] = [];
  for (const route of ROUTES) {
    const [avant, mot = ''] = /(\w+)\/\[\w+\]/.exec(route) ?? [];
    const { id, userId } = miennes[mot] ?? { id: 'inconnu', userId: moi };
    await connecterUser(userId);
    const adresse = avant ? route.replace(avant, `${mot}/${id}`) : route;
    const reponse = await page.goto(adresse);
    const bouton = page.getByRole('button', { name: 'Écouter', exact: true });
    const vu = await bouton
      .first()
      .waitFor({ timeout: 15_000 })
      .then(() => true)
      .catch(() => false);
    const la = new URL(page.url()).pathname;
    // An unknown page and the welcome have the button too: a new address needs its thing above.
    const trouvee =
      !route.startsWith('/beneficiaire/') ||
      (reponse?.status() === 200 && la === (route.endsWith('/bienvenue') ? '/beneficiaire' : adresse));
    if (!vu || !trouvee) sans.push(`${route} : ${reponse?.status()} ${la}`);
  }
  expect(sans).toEqual([]);
});

/** A voice that says nothing and remembers: a machine of tests has none. */
const VOIX = () => {
  const dits: string[] = [];
  let enCours: SpeechSynthesisUtterance | null = null;
  Object.assign(window, { dits });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      speak: (voix: SpeechSynthesisUtterance) => {
        enCours = voix;
        dits.push(voix.text);
      },
      cancel: () => {
        enCours?.onend?.(new Event('end') as SpeechSynthesisEvent);
        enCours = null;
      },
    },
  });
};

test('chaque carte se lit à voix haute, une à la fois, sans bouger la page', async ({
  page,
  connecterUser,
}) => {
  const { personne, referent } = await unSuivi();
  const debutLe = new Date(Date.now() + 7 * 86_400_000);
  await db.rendezVous.create({
    data: {
      ...{ beneficiaireId: personne.id, debutLe, lieu: 'Maison du Bugey', referentId: referent.id },
    },
  });
  await page.addInitScript(VOIX);
  await connecterUser(personne.userId);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/beneficiaire/parcours');
  const rdv = page.getByRole('button', { name: /^Écouter\s: rendez-vous / });
  const gens = page.getByRole('button', { name: /^Écouter\s: Qui m’accompagne$/ });
  await rdv.click();
  const arreter = page.getByRole('button', { name: /^Arrêter\s: / });
  await expect(arreter).toHaveCount(1);
  await gens.click();
  await expect(arreter).toHaveCount(1);
  await expect(rdv).toBeVisible();
  const dits = await page.evaluate(() => (window as unknown as { dits: string[] }).dits);
  expect(dits[0]).toContain('Maison du Bugey');
  expect(dits[1]).not.toContain('Maison du Bugey');
  await arreter.click();
  await expect(arreter).toHaveCount(0);
  for (const boite of [await rdv.boundingBox(), await gens.boundingBox()])
    expect([boite!.width, boite!.height]).toEqual([44, 44]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'Écouter', exact: true }).click();
  await rdv.click();
  await expect(page.getByRole('button', { name: 'Écouter', exact: true })).toBeVisible();
});

test('sans voix dans le navigateur, aucun bouton, et rien ne change de place', async ({
  page,
  connecter,
}) => {
  const hauteurs: number[] = [];
  for (const voix of [false, true]) {
    await page.addInitScript(voix ? VOIX : () => void Reflect.deleteProperty(window, 'speechSynthesis'));
    await connecter('beneficiaire');
    await page.goto('/beneficiaire/missions');
    const cartes = page.locator('.mission');
    await expect(page.getByRole('button', { name: /^Écouter\s: / })).toHaveCount(
      voix ? await cartes.count() : 0,
    );
    hauteurs.push(await cartes.first().evaluate((carte) => carte.clientHeight));
  }
  expect(hauteurs[0]).toBe(hauteurs[1]);
});
