import type { Browser, TestInfo } from '@playwright/test';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAssociation, uneMission } from '../factories/missions';
import { aller, ecrire, presser } from '../support/clavier';
import { expect, ouvrirSession, test } from '../support/e2e';
import { bouton, main, ouvreur } from './parcours.arrivee';

type Monde = { browser: Browser; db: PrismaClient; info: TestInfo };

/** The main story, told with keys only: whoever cannot hold a mouse does all of it. */
export async function raconter({ browser, db, info }: Monde) {
  const ouvrir = ouvreur(browser, info);
  const [benevole, coordination, association] = [await ouvrir(true), await ouvrir(), await ouvrir()];
  const prenom = info.project.name === 'sans-js' ? 'Ondine' : 'Mahaut';
  const personne = await unBeneficiaire({
    prenom,
    commune: '01451',
    consent: false,
    profil: { profilCompletLe: null, rayonKm: null, modesDeplacement: [], disponibilites: [] },
  });
  const hote = await uneAssociation();
  const mission = await uneMission({
    publiee: true,
    commune: '01451',
    associationId: hote.id,
    champs: { titre: `Tailler les rosiers avec ${prenom} ${Date.now() % 10_000}` },
  });
  const lien = (page: typeof benevole, name: string | RegExp) =>
    page.getByRole('link', { name, exact: typeof name === 'string' });
  const titre = (mots: string) => expect(benevole.getByRole('heading', { level: 1 })).toHaveText(mots);

  await test.step('elle demande un lien, l’ouvre, comprend et dit oui', async () => {
    await benevole.goto('/connexion');
    await ecrire(benevole, benevole.getByLabel('Votre adresse e-mail'), personne.user.email!);
    await benevole.keyboard.press('Enter');
    await expect(benevole).toHaveURL(/envoye/);
    await presser(benevole, lien(benevole, 'Lire la boîte de démonstration'));
    const { texte } = await db.message.findFirstOrThrow({
      where: { userId: personne.userId, texte: { contains: '/connexion/lien/' } },
    });
    await presser(benevole, benevole.locator(`a[href$="${/\/connexion\/lien\/\S+/.exec(texte)![0]}"]`));
    await expect(benevole).toHaveURL(/connexion\/lien/);
    await presser(benevole, bouton(benevole, 'Entrer'));
    await titre(`Bienvenue ${prenom}`);
    await presser(benevole, benevole.getByLabel('J’ai compris et je suis d’accord.'), 'Space');
    await presser(benevole, bouton(benevole, 'Continuer'));
  });

  await test.step('elle répond aux cinq questions', async () => {
    const continuer = () => presser(benevole, bouton(benevole, 'Continuer'));
    await titre('D’où partez-vous ?');
    await continuer();
    await titre('Jusqu’où, et comment ?');
    // One stop for the group: the arrows choose.
    await aller(benevole, benevole.getByRole('radio', { name: 'Tout près' }));
    await benevole.keyboard.press('ArrowDown');
    await presser(benevole, benevole.getByRole('checkbox', { name: 'À pied' }), 'Space');
    await continuer();
    await titre('Quand êtes-vous libre ?');
    for (const moment of ['LUNDI_MATIN', 'MARDI_MATIN'])
      await presser(benevole, benevole.locator(`input[value="${moment}"]`), 'Space');
    await continuer();
    await titre('Qu’est-ce qui vous plaît ?');
    await presser(benevole, benevole.getByRole('checkbox', { name: 'Environnement' }), 'Space');
    await continuer();
    await titre('De quoi avez-vous besoin ?');
    await ecrire(benevole, benevole.getByLabel('Autre chose à nous dire ?'), 'Je viens à pied.');
    await presser(benevole, bouton(benevole, 'Voir les missions'));
    await titre('Des missions pour vous');
    const lue = await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } });
    expect(lue).toMatchObject({
      rayonKm: 5,
      modesDeplacement: ['A_PIED'],
      disponibilites: ['LUNDI_MATIN', 'MARDI_MATIN'],
      domainesSouhaites: ['ENVIRONNEMENT'],
      besoinsLibres: 'Je viens à pied.',
    });
  });

  await test.step('elle ouvre la mission et dit « ça m’intéresse »', async () => {
    await presser(benevole, lien(benevole, mission.titre));
    await titre(mission.titre);
    await presser(benevole, lien(benevole, 'Ça m’intéresse'));
    await titre('Ça m’intéresse');
    await presser(benevole, benevole.getByRole('radio', { name: 'Non', exact: true }), 'Space');
    await presser(benevole, benevole.getByLabel(/^Je suis d’accord/), 'Space');
    await presser(benevole, bouton(benevole, 'Dire « ça m’intéresse »'));
    await expect(benevole).toHaveURL(/fait=interesse/);
  });

  await test.step('la coordination la présente, l’association l’accueille', async () => {
    await coordination.goto('/connexion');
    await presser(coordination, coordination.locator('button[name="persona"][value="coordination"]'));
    await expect(coordination).toHaveURL(/\/coordination$/);
    await presser(coordination, lien(coordination, new RegExp(`Présenter\\s: ${prenom} .*${mission.titre}`)));
    await presser(coordination, bouton(coordination, `Présenter ${prenom} à l’association`));
    await expect(coordination).toHaveURL(/fait=presentee/);

    await ouvrirSession(association.context(), db, info.project.use.baseURL!, hote.user.id);
    await association.goto('/association');
    await presser(association, lien(association, 'Répondre'));
    await expect(association).toHaveURL(new RegExp(mission.id));
    await presser(association, main(association).locator('summary', { hasText: `Accueillir ${prenom}` }));
    await presser(association, bouton(association, `Oui, accueillir ${prenom}`));
    await expect(association).toHaveURL(/fait=/);
    await expect(main(association).getByRole('heading', { name: prenom, exact: true })).toBeVisible();
  });

  await test.step('elle note ses heures, l’association les confirme', async () => {
    await presser(benevole, lien(benevole, 'Mes heures'));
    await titre('Mes heures');
    await ecrire(benevole, benevole.getByLabel('Combien de temps ?'), '2 h 30');
    await benevole.keyboard.press('Enter');
    await expect(benevole).toHaveURL(/fait=declarees/);
    await presser(association, lien(association, 'Heures'));
    await expect(association).toHaveURL(/\/heures$/);
    // She puts them right meanwhile: what the association has read is no longer so.
    const siennes = { affectation: { beneficiaireId: personne.id } };
    await db.heures.updateMany({ where: siennes, data: { version: { increment: 1 } } });
    const confirmer = bouton(association, new RegExp(`^Confirmer 2 heures 30 .*${prenom}`));
    await presser(association, confirmer);
    // With scripts it is said aloud and the button keeps the keyboard; without, the page says it where it opens.
    const sansJs = info.project.name === 'sans-js';
    const refus = main(association).getByRole(sansJs ? 'status' : 'alert');
    await expect(refus).toBeInViewport({ ratio: 1 });
    if (sansJs) await expect(association).toHaveURL(/fait=entre-temps/);
    else await expect(confirmer).toBeFocused();
    await presser(association, lien(association, 'Heures'));
    await expect(refus).toHaveCount(0);
    await presser(association, confirmer);
    await expect(association).toHaveURL(/fait=confirmee/);
    const heures = await db.heures.findMany({ where: siennes });
    expect(heures).toMatchObject([{ minutes: 150, statut: 'CONFIRMEES' }]);
  });
  for (const page of [benevole, coordination, association]) await page.context().close();
}
