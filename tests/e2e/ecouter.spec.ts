import { PERSONAS } from '@/lib/auth/personas';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { expect, test } from '../support/e2e';
import { PAGES } from './acces.matrice';

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
  const miennes = {
    demandes: chose(await db.candidature.findFirstOrThrow({ where: demande, select })),
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
