import type { Page } from '@playwright/test';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { expect, test } from '../support/e2e';
import { bouton, demiJournee, entrer, main, refuse } from './parcours.arrivee';

export type Histoire = {
  voisine: Page;
  coordination: Page;
  association: Page;
  db: PrismaClient;
  prenom: string;
  mission: { id: string; titre: string };
};

/** The folded form of a button opens, then its own button is pressed. */
async function deplier(page: Page, quoi: string | RegExp, oui: string | RegExp) {
  await main(page).locator('summary', { hasText: quoi }).first().click();
  await bouton(page, oui).first().click();
}

/** A person without telephone or e-mail: a paper card in two halves, and five questions answered in an interview. */
export async function entrerParLaCarte({ voisine, coordination, prenom, db }: Histoire): Promise<string> {
  let beneficiaireId = '';
  await test.step('la coordination invite une personne sans téléphone et imprime sa carte', async () => {
    await entrer(coordination, 'coordination');
    await coordination.goto('/coordination/personnes/inviter');
    await coordination.getByLabel('Prénom').fill(prenom);
    await coordination.getByLabel('Nom', { exact: true }).fill('Essai');
    await coordination.getByLabel('Commune').selectOption('01053');
    await coordination.getByRole('radio').last().check();
    await bouton(coordination, 'Inviter cette personne').click();
    await expect(coordination).toHaveURL(/fait=sans-adresse/);
    beneficiaireId = (
      await db.beneficiaire.findFirstOrThrow({ where: { user: { prenom } }, orderBy: { creeLe: 'desc' } })
    ).id;
    await bouton(coordination, 'Faire une carte').click();
    await expect(coordination).toHaveURL(/fait=carte/);
  });

  await test.step('chaque moitié seule n’ouvre rien, les deux ensemble la font entrer', async () => {
    const moitie = (nom: string) => coordination.locator(`section[aria-labelledby="carte-${nom}"]`);
    const numero = (await moitie('numero').locator('strong').innerText()).replace('-', '');
    const code = await moitie('code').locator('p').first().innerText();
    await voisine.goto(`/connexion/carte/${numero}`);
    await voisine.getByLabel('Le code').fill('AAAA-AAAA');
    await bouton(voisine, 'Entrer').click();
    await refuse(voisine);
    await expect(main(voisine)).not.toContainText(prenom);
    await voisine.getByLabel('Le code').fill(code);
    await bouton(voisine, 'Entrer').click();
    await expect(voisine.getByRole('heading', { level: 1 })).toHaveText(`Bienvenue ${prenom}`);
    await voisine.getByLabel('J’ai compris et je suis d’accord.').check();
    await bouton(voisine, 'Continuer').click();
    await expect(voisine.getByRole('heading', { level: 1 })).toHaveText('D’où partez-vous ?');
  });

  await test.step('elles répondent ensemble aux cinq questions, en entretien', async () => {
    await coordination.goto(`/coordination/personnes/${beneficiaireId}/questions/ou`);
    await expect(main(coordination)).toContainText(`En entretien avec ${prenom}`);
    await bouton(coordination, 'Continuer').click();
    await coordination.getByRole('radio', { name: 'Pas loin : 5 km' }).check();
    await coordination.getByRole('checkbox', { name: 'À pied' }).check();
    await bouton(coordination, 'Continuer').click();
    for (const moment of ['LUNDI_MATIN', 'MARDI_MATIN']) await demiJournee(coordination, moment).click();
    await bouton(coordination, 'Continuer').click();
    await coordination.getByRole('checkbox', { name: 'Environnement' }).check();
    await bouton(coordination, 'Continuer').click();
    await expect(coordination.getByRole('heading', { level: 1 })).toHaveText('De quoi avez-vous besoin ?');
    await bouton(coordination, 'Terminer les questions').click();
    await expect(coordination).toHaveURL(/fait=questions/);
    const entretiens = await db.journal.findMany({
      where: { action: 'profil.repondre', beneficiaireId },
      select: { codes: true },
    });
    expect(entretiens).toHaveLength(5);
    for (const { codes } of entretiens) expect(codes).toMatchObject({ entretien: true });
  });
  return beneficiaireId;
}

/** The mission is full: she waits; somebody leaves without a reason; the place is offered, and she takes it. */
export async function attendreUnePlace(histoire: Histoire & { sortante: Page; demandeDeLaSortante: string }) {
  const { voisine, coordination, association, sortante, prenom, mission } = histoire;
  await test.step('elle dit « ça m’intéresse » pour une mission complète, et attend', async () => {
    await voisine.goto(`/beneficiaire/missions/${mission.id}/interet`);
    await demiJournee(voisine, 'MARDI_MATIN')
      .or(voisine.getByLabel(/mardi matin/i))
      .first()
      .click();
    await voisine.getByRole('radio', { name: 'Non', exact: true }).check();
    await voisine.getByLabel(/^Je suis d’accord/).check();
    await bouton(voisine, /ça m’intéresse/).click();
    await expect(voisine).toHaveURL(/fait=interesse/);
    await coordination.goto('/coordination');
    await coordination
      .getByRole('link', { name: new RegExp(`Présenter\\s: ${prenom} .*${mission.titre}`) })
      .click();
    await bouton(coordination, `Présenter ${prenom} à l’association`).click();
    await expect(coordination).toHaveURL(/fait=presentee/);
    await entrer(association, 'association');
    await association.goto(`/association/missions/${mission.id}`);
    await expect(bouton(association, `Oui, accueillir ${prenom}`)).toHaveCount(0);
    await bouton(association, 'Mettre en liste d’attente').click();
    await expect(association).toHaveURL(/fait=complete/);
    await voisine.goto('/beneficiaire');
    await expect(main(voisine)).toContainText('Vous attendez une place');
  });

  await test.step('l’autre personne s’arrête, sans dire pourquoi : la place est offerte, elle la prend', async () => {
    await sortante.goto(`/beneficiaire/demandes/${histoire.demandeDeLaSortante}`);
    await deplier(sortante, 'J’arrête cette mission', 'Oui, j’arrête cette mission');
    await expect(sortante).toHaveURL(/fait=mission-finie/);
    await association.goto(`/association/missions/${mission.id}`);
    await expect(main(association)).toContainText('En liste d’attente');
    await voisine.goto('/beneficiaire');
    await expect(main(voisine)).toContainText(`Une place est libre pour vous : « ${mission.titre} ».`);
    await voisine.getByRole('link', { name: 'Répondre', exact: true }).click();
    await bouton(voisine, 'Je prends la place').click();
    await expect(voisine).toHaveURL(/fait=place-prise/);
    await association.goto('/association/benevoles');
    await expect(main(association)).toContainText(prenom);
  });
}

/** The first-day sheet, « je ne viens pas cette fois », « pas de séance »: one gesture each, no reason, no trace. */
export async function prevenir({ voisine, association, prenom, mission, db }: Histoire) {
  await test.step('la fiche du premier jour dit où, quand, qui demander, quoi apporter', async () => {
    await voisine.goto('/beneficiaire/demandes');
    await main(voisine).getByRole('link', { name: mission.titre }).first().click();
    await voisine.getByRole('link', { name: 'Voir la fiche du premier jour' }).click();
    for (const mot of ['Quand', 'Où', 'Pour venir', 'Qui demander', 'À apporter', 'Les frais'])
      await expect(main(voisine).getByText(mot, { exact: true })).toBeVisible();
    await expect(main(voisine)).toContainText('Jeanne');
    await voisine.goBack();
  });

  await test.step('« je ne viens pas cette fois » : l’association le sait, le journal n’en dit rien', async () => {
    const avant = await db.journal.count();
    await bouton(voisine, 'Je ne viens pas cette fois').first().click();
    await expect(voisine).toHaveURL(/fait=prevenu/);
    await association.goto('/association');
    const seance = main(association).locator('li', { hasText: mission.titre });
    await expect(seance.filter({ hasText: `${prenom} : pas cette fois` })).toHaveCount(1);
    const lignes = await db.journal.findMany({
      where: { action: { contains: 'empech' } },
      select: { action: true },
    });
    expect(lignes).toEqual([]);
    expect(await db.journal.count()).toBeGreaterThanOrEqual(avant);
  });

  await test.step('« pas de séance ce jour » : elle le lit', async () => {
    const suivante = main(association).locator('li', { hasText: mission.titre }).filter({ hasText: prenom });
    await suivante.getByRole('button', { name: 'Prévenir : pas de séance ce jour' }).first().click();
    await expect(association).toHaveURL(/fait=seance-annulee/);
    await voisine.goto('/beneficiaire/demandes');
    await main(voisine).getByRole('link', { name: mission.titre }).first().click();
    await expect(main(voisine)).toContainText('L’association a prévenu : pas de séance ce jour-là.');
  });
}

/** The consent ends in two taps; everything closes at once, on every side. */
export async function toutArreter({ voisine, association, prenom, mission, db }: Histoire) {
  await test.step('elle arrête tout en deux gestes : l’association ne la voit plus, la place est rendue', async () => {
    await voisine.goto('/beneficiaire/moi');
    await voisine
      .getByRole('link', { name: /accord/i })
      .first()
      .click();
    await bouton(voisine, 'J’arrête').click();
    await expect(voisine).toHaveURL(/fait=arret/);
    await association.goto(`/association/missions/${mission.id}`);
    await expect(main(association)).not.toContainText(prenom);
    expect(await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).toMatchObject({
      statut: 'PUBLIEE',
      placesPrises: 0,
    });
    await voisine.goto(`/beneficiaire/missions/${mission.id}/interet`);
    await expect(bouton(voisine, /ça m’intéresse/)).toHaveCount(0);
  });
}
