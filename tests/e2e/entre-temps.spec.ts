import { modifierAssociation } from '@/lib/associations/commands';
import { structureSchema } from '@/lib/associations/schema';
import { retirerCandidature } from '@/lib/candidatures/commands/fermeture';
import { presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { accepterCandidature } from '@/lib/candidatures/commands/reponse';
import { ajouterJours } from '@/lib/dates';
import { db } from '@/lib/db';
import { confirmerHeures } from '@/lib/heures/commands/confirmation';
import { suspendreMission } from '@/lib/missions/commands/cycle';
import { unCollegue, unCoordinateur } from '../factories/comptes';
import { uneAssociation } from '../factories/missions';
import { desHeures, unSejour, unSouhait } from '../factories/sujet';
import { expect, ouvrirSession, test } from '../support/e2e';
import { appuyer, deplier } from './gestes.table';
import { main, ouvreur } from './parcours.arrivee';
import type { Page } from '@playwright/test';

type Course = {
  userId: string;
  adresse: string;
  remplir?: (page: Page) => Promise<void>;
  bouton: ReturnType<typeof appuyer>;
  /** What the other one does while the page is read. */
  avant: (now: Date) => Promise<unknown>;
};

/** Acts whose form is gone from the page once somebody else has done them. */
const COURSES: Record<string, () => Promise<Course>> = {
  'la coordination présente une personne qu’une collègue vient de présenter': async () => {
    const [moi, collegue] = [await unCoordinateur(), await unCoordinateur()];
    const { candidature, personne, saisie } = await unSouhait('DEPOSEE');
    return {
      userId: moi.user.id,
      adresse: `/coordination/candidatures/${candidature.id}`,
      bouton: appuyer(`Présenter ${personne.user.prenom} à l’association`),
      avant: (now) => presenterCandidature(collegue.acteur, saisie, now),
    };
  },
  'l’association accueille une personne qu’une collègue vient d’accueillir': async () => {
    const { association, mission, personne, saisie } = await unSouhait();
    const collegue = await unCollegue(association.acteur);
    return {
      userId: association.user.id,
      adresse: `/association/missions/${mission.id}`,
      remplir: deplier(`Accueillir ${personne.user.prenom}`),
      bouton: appuyer(`Oui, accueillir ${personne.user.prenom}`),
      avant: (now) => accepterCandidature(collegue, saisie, now),
    };
  },
  'la personne prend une place qu’elle vient de laisser sur un autre appareil': async () => {
    const { personne, candidature, saisie } = await unSouhait('PLACE_OFFERTE');
    const offreExpireLe = ajouterJours(new Date(), 1);
    await db.candidature.update({ where: { id: candidature.id }, data: { offreExpireLe } });
    return {
      userId: personne.userId,
      adresse: `/beneficiaire/demandes/${candidature.id}`,
      bouton: appuyer('Je prends la place'),
      avant: (now) => retirerCandidature(personne.acteur, saisie, now),
    };
  },
  'l’association confirme des heures qu’une collègue vient de confirmer': async () => {
    const { association, heures } = await desHeures();
    const collegue = await unCollegue(association.acteur);
    return {
      userId: association.user.id,
      adresse: '/association/heures',
      bouton: appuyer(/^Confirmer 2 heures/),
      avant: (now) => confirmerHeures(collegue, { heuresIds: [heures.id] }, now),
    };
  },
  'l’association met en pause une mission qu’une collègue vient de mettre en pause': async () => {
    const { association, mission } = await unSejour();
    const collegue = await unCollegue(association.acteur);
    return {
      userId: association.user.id,
      adresse: `/association/missions/${mission.id}`,
      remplir: deplier('Mettre en pause'),
      bouton: appuyer('Confirmer la pause'),
      avant: (now) => suspendreMission(collegue, { missionId: mission.id }, now),
    };
  },
};

test.describe('quand quelqu’un l’a fait entre-temps, une phrase le dit', { tag: '@sans-js' }, () => {
  for (const [nom, preparer] of Object.entries(COURSES))
    test(nom, async ({ browser, db, baseURL }, info) => {
      const course = await preparer();
      const page = await ouvreur(browser, info)();
      await ouvrirSession(page.context(), db, baseURL!, course.userId);
      await page.goto(course.adresse);
      await course.remplir?.(page);
      await course.avant(new Date());
      await course.bouton(page).click();
      const phrase = main(page).locator('[role="status"], [role="alert"]').filter({ hasText: /\S/ });
      await expect(phrase).toHaveText(/entre-temps|Ce n’est plus possible/);
      await page.goto(course.adresse);
      await expect(course.bouton(page)).toHaveCount(0);
    });

  test('l’association garde ce qu’elle a écrit quand une collègue vient d’enregistrer la même fiche', async ({
    browser,
    db,
    baseURL,
  }, info) => {
    const { id, user, acteur } = await uneAssociation();
    const page = await ouvreur(browser, info)();
    await ouvrirSession(page.context(), db, baseURL!, user.id);
    const adresse = page.getByLabel('Adresse');
    const enregistrer = () => page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.goto(`/association/structure/${id}`);
    const saisie = structureSchema.parse({ associationId: id, version: '1', adresse: '2 rue Verte' });
    await modifierAssociation(await unCollegue(acteur), saisie, new Date());
    await adresse.fill('3 rue Bleue');
    await enregistrer();
    await expect(main(page).getByRole('alert').first()).toContainText('Quelqu’un a changé cette page');
    await expect(adresse).toHaveValue('3 rue Bleue');

    await page.getByRole('link', { name: 'Lire ce qui est enregistré aujourd’hui' }).click();
    await expect(adresse).toHaveValue('2 rue Verte');
    await adresse.fill('3 rue Bleue');
    await enregistrer();
    await expect(page).toHaveURL(/fait=enregistree&version=3$/);
    await expect(main(page).getByRole('alert')).toHaveCount(0);
    await page.getByLabel('Téléphone').fill('0639981234');
    await enregistrer();
    await expect(page).toHaveURL(/fait=enregistree&version=4$/);
    await expect(page.getByLabel('Téléphone')).toHaveValue(/^06\s39\s98\s12\s34$/);
  });
});
