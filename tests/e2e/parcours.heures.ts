import { ajouterJours, jourDe, jourIso } from '@/lib/dates';
import { expect, test } from '../support/e2e';
import { bouton, main } from './parcours.arrivee';
import type { Histoire } from './parcours.place';

/** Hours of a paper sheet, hours written by the coordination, and « regarder de nouveau ». */
export async function ecrireSesHeures(histoire: Histoire & { beneficiaireId: string }) {
  const { voisine, coordination, association, prenom, mission, beneficiaireId, db } = histoire;
  const heures = () =>
    db.heures.findMany({
      where: { affectation: { beneficiaireId } },
      select: { minutes: true, statut: true, accordLe: true },
      orderBy: { minutes: 'asc' },
    });
  const ilYA = (jours: number) => jourIso(ajouterJours(jourDe(new Date()), -jours));
  // Ten days later.
  const { id: affectationId } = await db.affectation.findFirstOrThrow({ where: { beneficiaireId } });
  await db.affectation.update({
    where: { id: affectationId },
    data: { debutLe: new Date(`${ilYA(10)}T00:00:00Z`) },
  });

  await test.step('l’association recopie une feuille papier : elle compte quand la personne dit oui', async () => {
    await association.goto(`/association/heures/feuille?jour=${ilYA(2)}`);
    await association.getByRole('group', { name: mission.titre }).getByLabel(prenom).fill('2 h 30');
    await bouton(association, 'Enregistrer la feuille').click();
    await expect(association).toHaveURL(/fait=/);
    expect(await heures()).toMatchObject([{ minutes: 150, accordLe: null }]);
    await voisine.goto('/beneficiaire/heures');
    await expect(main(voisine)).not.toContainText('Vous avez donné');
    await bouton(voisine, 'Je suis d’accord').click();
    await expect(main(voisine)).toContainText('Vous avez donné 2 heures 30');
  });

  await test.step('elle note du temps, l’association demande de regarder de nouveau, elle corrige', async () => {
    await voisine.getByLabel('Combien de temps ?').fill('1');
    await bouton(voisine, 'Noter ces heures').click();
    await expect(main(voisine)).toContainText('1 heure');
    await association.goto('/association/heures');
    const ligne = main(association)
      .locator('li', { hasText: prenom })
      .filter({ has: association.locator('summary') });
    await ligne.locator('summary').click();
    await ligne.getByLabel(`Un mot pour ${prenom}`).fill('C’était plutôt 1 heure 30 ?');
    await ligne.getByRole('button', { name: 'Envoyer le mot' }).click();
    await expect(association).toHaveURL(/fait=/);
    await voisine.goto('/beneficiaire/heures');
    await expect(main(voisine)).toContainText('C’était plutôt 1 heure 30 ?');
    await voisine
      .getByRole('link', { name: /^Corriger/ })
      .first()
      .click();
    await voisine.getByLabel('Combien de temps ?').fill('1 h 30');
    await bouton(voisine, 'Garder la correction').click();
    await expect(voisine).toHaveURL(/\/beneficiaire\/heures\?/);
    await association.goto('/association/heures');
    await bouton(association, new RegExp(`Confirmer.*1 heure 30 .*${prenom}`)).click();
    await expect(association).toHaveURL(/fait=confirmee/);
    expect(await heures()).toMatchObject([
      { minutes: 90, statut: 'CONFIRMEES' },
      { minutes: 150, statut: 'CONFIRMEES' },
    ]);
  });

  await test.step('la coordination écrit pour elle, une aide nommée dit oui avec elle', async () => {
    const page = `/coordination/personnes/${beneficiaireId}/heures/${affectationId}`;
    await coordination.goto(page);
    await coordination.getByLabel('Jour').fill(ilYA(3));
    await coordination.getByLabel('Durée').fill('45 min');
    await bouton(coordination, 'Noter ces heures').click();
    await expect(coordination).toHaveURL(/fait=heures/);
    await coordination.goto(page);
    await coordination.getByLabel('Qui aide la personne à répondre ?').fill('Sa voisine Rose');
    await coordination.getByText('La personne est d’accord pour que cette aide').click();
    await bouton(coordination, 'Noter son accord').click();
    await expect(coordination).toHaveURL(/fait=accordees/);
    expect((await heures())[0]).toMatchObject({ minutes: 45, accordLe: expect.any(Date) as Date });
  });
}
