import { PERSONAS } from '@/lib/auth/personas';
import { TYPES_REFERENT } from '@/lib/indicateurs/indicateur';
import { avecDe } from '@/lib/langage/article';
import { expect, ouvrirSession, test } from '../support/e2e';
import { uneAffectation } from '../factories/candidatures';
import { uneMission } from '../factories/missions';
import { arriver, bouton, demiJournee, entrer, main, ouvreur, refuse } from './parcours.arrivee';
import { ecrireSesHeures } from './parcours.heures';
import { ecrireEtMontrer } from './parcours.passeport';
import { attendreUnePlace, entrerParLaCarte, prevenir, toutArreter } from './parcours.place';

test.describe('le parcours complet, par cinq personnes', { tag: '@sans-js' }, () => {
  test.setTimeout(300_000);

  test('d’un besoin décrit jusqu’au passeport et au tableau de bord', async ({ browser, db }, info) => {
    const sansJs = info.project.name === 'sans-js';
    const prenom = sansJs ? 'Zélie' : 'Nadia';
    // Each run has a territoire and a kind of référent of its own, where no other test writes: the dashboard is
    // compared before and after.
    const [commune, codeInsee] = sansJs ? ['Oyonnax', '01283'] : ['Ambérieu-en-Bugey', '01004'];
    const type = sansJs ? 'FRANCE_TRAVAIL' : 'ASSOCIATION_CONVENTIONNEE';
    const titre = `Prendre soin du verger ${sansJs ? 'du haut' : 'du bas'} ${Date.now() % 10_000}`;
    // The people of the demonstration have the first numbers of this range.
    const telephone = `06 39 98 ${String(5_000 + (Date.now() % 5_000))
      .padStart(4, '0')
      .replace(/(..)/, '$1 ')}`;
    const ouvrir = ouvreur(browser, info);
    const visiteuse = await ouvrir(true);
    const [coordination, association, referent] = [await ouvrir(), await ouvrir(), await ouvrir()];
    const { territoire } = await db.commune.findUniqueOrThrow({
      where: { code: codeInsee },
      select: { territoire: { select: { nom: true } } },
    });
    const departement = await ouvrir();
    await entrer(departement, 'departement');
    const lire = async (bloc: 'territoires' | 'referents', ligne: string) => {
      const csv = await (await departement.request.get(`/api/indicateurs/${bloc}`)).text();
      const [tete, ...lignes] = csv
        .replace('\uFEFF', '')
        .split('\r\n')
        .map((l) => l.split(';'));
      const trouvee = lignes.find(([nom]) => nom === ligne)!;
      const nombre = (colonne: string) => {
        const valeur = Number(trouvee[tete!.indexOf(colonne)]!.replace(',', '.'));
        expect(valeur, `${colonne}, ${ligne}`).not.toBeNaN();
        return valeur;
      };
      return { personnes: nombre('Personnes accompagnées'), heures: nombre('Heures confirmées') };
    };
    const avant = await lire('territoires', territoire!.nom);
    const avantType = await lire('referents', TYPES_REFERENT[type]);
    let missionId = '';
    let [beneficiaireId, referentUserId] = ['', ''];

    await arriver({ visiteuse, coordination, db, prenom, telephone, commune: commune! });

    await test.step('une association décrit un besoin, la coordination relit et met en ligne', async () => {
      await entrer(association, 'association');
      await association.goto('/association/missions/nouvelle');
      await bouton(association, 'Proposer à la coordination').click();
      await refuse(association);
      await association.getByLabel('Titre').fill(titre);
      await association
        .getByLabel(/En 3 à 5 lignes/)
        .fill('Ramasser les pommes\nArroser les jeunes arbres\nRanger les outils');
      await association.getByLabel('Domaine', { exact: true }).selectOption('ENVIRONNEMENT');
      await association.getByLabel('Activité', { exact: true }).selectOption('jardinage');
      await association.getByLabel('Nombre de places').fill('1');
      await association.getByLabel('Commune', { exact: true }).selectOption({ label: commune });
      await association.getByLabel(/Prénom de la personne qui accueille/).fill('Lucie');
      await demiJournee(association, 'MARDI_MATIN').click();
      await association.getByRole('radio', { name: 'Non', exact: true }).check();
      await bouton(association, 'Proposer à la coordination').click();
      await expect(main(association)).toContainText(titre);
      missionId = (await db.mission.findFirstOrThrow({ where: { titre } })).id;

      await coordination.goto(`/coordination/missions/${missionId}`);
      await bouton(coordination, 'Mettre en ligne').click();
      await refuse(coordination);
      await coordination.getByLabel('Elle ne remplace pas un travail payé').check();
      await coordination.getByLabel('Elle se fait en sécurité').check();
      await coordination.getByLabel(/Les frais sont dits/).check();
      await bouton(coordination, 'Mettre en ligne').click();
      await expect(coordination.getByText('La mission est en ligne.')).toBeVisible();
    });

    await test.step('elle ouvre la mission et dit « ça m’intéresse »', async () => {
      await visiteuse.goto(`/beneficiaire/missions/${missionId}`);
      await expect(main(visiteuse)).toContainText('Lucie');
      await visiteuse.getByRole('link', { name: 'Ça m’intéresse' }).click();
      await bouton(visiteuse, /ça m’intéresse/).click();
      await refuse(visiteuse);
      await visiteuse.getByRole('radio', { name: 'Non', exact: true }).check();
      await visiteuse.getByLabel(/^Donner mon téléphone/).check();
      await visiteuse.getByLabel(/^Je suis d’accord/).check();
      await bouton(visiteuse, /ça m’intéresse/).click();
      await expect(visiteuse.getByText('C’est noté. La coordination va parler de vous')).toBeVisible();
    });

    await test.step('la coordination la présente, l’association l’accueille', async () => {
      await coordination.goto('/coordination');
      await coordination
        .getByRole('link', { name: new RegExp(`Présenter\\s: ${prenom} .*${titre}`) })
        .click();
      await bouton(coordination, `Présenter ${prenom} à l’association`).click();
      await expect(coordination.getByText('L’association a reçu la demande.')).toBeVisible();

      await association.goto(`/association/missions/${missionId}`);
      await expect(main(association)).toContainText(prenom);
      await expect(main(association)).not.toContainText(/RSA|Essai|référent/);
      await association.locator('summary', { hasText: `Accueillir ${prenom}` }).click();
      await bouton(association, `Oui, accueillir ${prenom}`).click();
      await expect(association).toHaveURL(/fait=/);
      const mission = await db.mission.findUniqueOrThrow({ where: { id: missionId } });
      expect(mission).toMatchObject({ statut: 'COMPLETE', placesPrises: 1 });
    });

    await test.step('elle déclare ses heures, l’association confirme', async () => {
      await visiteuse.goto('/beneficiaire/heures');
      await visiteuse.getByLabel('Combien de temps ?').first().fill('25');
      await bouton(visiteuse, 'Noter ces heures').click();
      await refuse(visiteuse);
      await visiteuse.getByLabel('Combien de temps ?').first().fill('2 h 30');
      await bouton(visiteuse, 'Noter ces heures').click();
      await expect(main(visiteuse)).toContainText('2 heures 30');
      await association.goto('/association/heures');
      await association
        .getByRole('button', { name: new RegExp(`Confirmer.*2 heures 30 de ${prenom}`) })
        .click();
      await expect(association).toHaveURL(/fait=confirmee/);
      await visiteuse.reload();
      await expect(main(visiteuse)).toContainText('Confirmées par l’association');
    });

    await test.step('le Département nomme son référent, elle lit qui l’accompagne', async () => {
      const personne = await db.beneficiaire.findFirstOrThrow({
        where: { user: { prenom, nom: 'Essai' } },
        orderBy: { creeLe: 'desc' },
      });
      beneficiaireId = personne.id;
      const { id: referentId, user } = await db.referent.findFirstOrThrow({
        where: { organisme: { type }, user: { desactiveLe: null } },
        include: { user: true },
      });
      referentUserId = user.id;
      await departement.goto('/departement');
      await departement.getByRole('link', { name: /personnes? sans référent/ }).click();
      await departement.getByLabel('Territoire').selectOption({ label: territoire!.nom });
      await bouton(departement, 'Montrer').click();
      await expect(departement).toHaveURL(/territoire=/);
      await departement
        .getByRole('link', { name: `Nommer le référent ${avecDe(`${prenom} Essai`)}`, exact: true })
        .last()
        .click();
      await expect(departement).toHaveURL(new RegExp(beneficiaireId));
      await bouton(departement, 'Nommer ce référent').click();
      await refuse(departement);
      await departement.getByLabel('Référent').selectOption(referentId);
      await bouton(departement, 'Nommer ce référent').click();
      await expect(departement.getByText('Le référent est nommé.')).toBeVisible();
      await visiteuse.goto('/beneficiaire/parcours');
      await expect(main(visiteuse)).toContainText(`${user.prenom} ${user.nom}`);
    });

    await test.step('son référent propose que ces heures comptent, elle dit oui', async () => {
      await ouvrirSession(referent.context(), db, info.project.use.baseURL!, referentUserId);
      const dossier = `/referent/personnes/${beneficiaireId}`;
      await referent.goto(`${dossier}/contrat`);
      await referent.getByRole('radio', { name: 'Social' }).check();
      await bouton(referent, 'Enregistrer le contrat').click();
      await expect(main(referent)).toContainText(titre);
      await expect(main(referent)).not.toContainText('2 heures 30');
      await bouton(referent, /Proposer que ces heures comptent/).click();
      await expect(main(referent)).toContainText('Vous avez proposé le');
      await expect(main(referent)).not.toContainText('2 heures 30');
      await visiteuse.goto('/beneficiaire/parcours');
      await bouton(visiteuse, 'Oui, ces heures comptent').click();
      await expect(main(visiteuse)).toContainText('Ces heures comptent');
      await referent.goto(dossier);
      await expect(main(referent)).toContainText('2 heures 30');
    });

    await test.step('le référent propose une autre mission, elle répond plus tard', async () => {
      await referent.goto(`/referent/personnes/${beneficiaireId}/missions`);
      const autre = main(referent)
        .locator('li', { has: referent.locator('summary', { hasText: 'Proposer cette mission' }) })
        .first();
      await expect(referent.getByRole('heading', { name: 'Pour cette personne', exact: true })).toHaveCount(
        1,
      );
      await expect(main(referent).getByText('Pour cette personne')).toHaveCount(1);
      await expect(autre).toContainText(/libre le .*\./);
      await autre.locator('summary').click();
      await autre.getByLabel(/Un mot pour elle/).fill('Celle-ci est tout près.');
      await autre.getByRole('button', { name: 'Envoyer la proposition' }).click();
      await expect(referent).toHaveURL(/fait=proposition/);
      await visiteuse.goto('/beneficiaire/propositions');
      await expect(main(visiteuse)).toContainText('Celle-ci est tout près.');
      await bouton(visiteuse, /plus tard/i).click();
      await expect(visiteuse.getByText('revient sur votre accueil dans 2 semaines')).toBeVisible();
    });

    await ecrireEtMontrer({ visiteuse, association, ouvrir, db, prenom, beneficiaireId });

    await test.step('le tableau de bord du Département a bougé, au bon endroit', async () => {
      const apres = await lire('territoires', territoire!.nom);
      expect(apres).toEqual({ personnes: avant.personnes + 1, heures: avant.heures + 2.5 });
      const apresType = await lire('referents', TYPES_REFERENT[type]);
      expect(apresType).toEqual({ personnes: avantType.personnes + 1, heures: avantType.heures + 2.5 });
      await departement.goto('/departement');
      await expect(main(departement)).toContainText(territoire!.nom);
    });
  });

  test('une carte en papier, une place qui se libère, prévenir, une feuille, tout arrêter', async ({
    browser,
    db,
  }, info) => {
    const ouvrir = ouvreur(browser, info);
    const [voisine, sortante] = [await ouvrir(true), await ouvrir(true)];
    const [coordination, association] = [await ouvrir(), await ouvrir()];
    const numero = String(Date.now() % 10_000);
    const { appartenances } = await db.user.findUniqueOrThrow({
      where: { email: PERSONAS.association.courriel },
      select: { appartenances: { where: { role: 'ASSOCIATION', finLe: null } } },
    });
    // Somebody already has the one place of this mission.
    const mission = await uneMission({
      publiee: true,
      places: 1,
      associationId: appartenances[0]!.associationId!,
      champs: { titre: `Tenir le jardin ${info.project.name} ${numero}`, aApporter: 'Des gants' },
    });
    const { personne, candidature } = await uneAffectation(mission);
    await ouvrirSession(sortante.context(), db, info.project.use.baseURL!, personne.userId);
    const prenom = info.project.name === 'sans-js' ? 'Odette' : 'Josiane';
    const histoire = { voisine, coordination, association, db, prenom, mission };
    const beneficiaireId = await entrerParLaCarte(histoire);
    await attendreUnePlace({ ...histoire, sortante, demandeDeLaSortante: candidature.id });
    await prevenir(histoire);
    await ecrireSesHeures({ ...histoire, beneficiaireId });
    await toutArreter(histoire);
  });
});
