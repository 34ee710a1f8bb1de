import { db } from '@/lib/db';
import { uneMission } from '../factories/missions';
import { uneFiche } from '../factories/passeport';
import { desHeures, unSouhait } from '../factories/sujet';
import { uneAssociation } from '../factories/missions';
import { demiJournee } from './parcours.arrivee';
import { appuyer, deplier, type Gestes } from './gestes.table';

/** What an association does. */
export const GESTES_DE_L_ASSOCIATION: Gestes = {
  'décrire une mission et la proposer': async (cle) => {
    const hote = await uneAssociation();
    const titre = `Ranger la remise ${cle}`;
    return {
      userId: hote.user.id,
      adresse: '/association/missions/nouvelle',
      remplir: async (page) => {
        await page.getByLabel('Titre').fill(titre);
        await page.getByLabel(/En 3 à 5 lignes/).fill('Trier les outils\nBalayer\nRanger les pots');
        await page.getByLabel('Domaine', { exact: true }).selectOption('ENVIRONNEMENT');
        await page.getByLabel('Commune', { exact: true }).selectOption('01053');
        const mardi = page.locator('input[value="MARDI_MATIN"]');
        if (!(await mardi.isChecked())) await demiJournee(page, 'MARDI_MATIN').click();
        await page.getByRole('radio', { name: 'Non', exact: true }).check();
      },
      bouton: appuyer('Proposer à la coordination'),
      fait: /fait=proposee/,
      traces: async () => {
        const missions = await db.mission.findMany({ where: { titre } });
        const ids = missions.map((m) => m.id);
        const journal = (action: string) => db.journal.count({ where: { action, objetId: { in: ids } } });
        return {
          missions: ids.length,
          'à relire': missions.filter((m) => m.statut === 'A_VALIDER').length,
          creneaux: await db.creneau.count({ where: { missionId: { in: ids } } }),
          creations: await journal('mission.creer'),
          propositions: await journal('mission.soumettre'),
        };
      },
      attendu: { missions: 1, 'à relire': 1, creneaux: 1, creations: 1, propositions: 1 },
    };
  },
  'corriger une mission': async (cle) => {
    const hote = await uneAssociation();
    const mission = await uneMission({ associationId: hote.id });
    const titre = `Tenir la buvette ${cle}`;
    return {
      userId: hote.user.id,
      adresse: `/association/missions/${mission.id}/modifier`,
      remplir: (page) => page.getByLabel('Titre').fill(titre),
      bouton: appuyer('Enregistrer'),
      fait: /fait=gardee/,
      traces: async () => ({
        missions: await db.mission.count({ where: { id: mission.id, titre } }),
        journal: await db.journal.count({ where: { objetId: mission.id, action: 'mission.modifier' } }),
      }),
      attendu: { missions: 1, journal: 1 },
    };
  },
  'accueillir une personne': async () => {
    const { association, mission, personne, candidature } = await unSouhait();
    return {
      userId: association.user.id,
      adresse: `/association/missions/${mission.id}`,
      remplir: deplier(`Accueillir ${personne.user.prenom}`),
      bouton: appuyer(`Oui, accueillir ${personne.user.prenom}`),
      fait: /fait=accueillie/,
      traces: async () => ({
        accords: await db.affectation.count({ where: { candidatureId: candidature.id } }),
        places: (await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).placesPrises,
        journal: await db.journal.count({ where: { objetId: candidature.id } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { accords: 1, places: 1, journal: 1, messages: 1 },
    };
  },
  'confirmer une ligne d’heures': async () => {
    const { association, heures, personne } = await desHeures();
    return {
      userId: association.user.id,
      adresse: '/association/heures',
      bouton: appuyer(/^Confirmer 2 heures/),
      fait: /fait=confirmee/,
      traces: async () => ({
        confirmees: await db.heures.count({ where: { id: heures.id, statut: 'CONFIRMEES' } }),
        journal: await db.journal.count({ where: { objetId: heures.id } }),
        messages: await db.message.count({ where: { userId: personne.user.id } }),
      }),
      attendu: { confirmees: 1, journal: 1, messages: 1 },
    };
  },
  'tout confirmer': async () => {
    const { association, affectation, heures, personne } = await desHeures();
    const { date, id, ...pareil } = heures;
    const autre = await db.heures.create({ data: { ...pareil, date: new Date('2026-02-17'), minutes: 60 } });
    const ids = [id, autre.id];
    return {
      userId: association.user.id,
      adresse: '/association/heures',
      bouton: appuyer(/^Tout confirmer : 3 heures/),
      fait: /fait=confirmees/,
      traces: async () => ({
        lignes: await db.heures.count({ where: { affectationId: affectation.id, date: { gte: date } } }),
        confirmees: await db.heures.count({ where: { id: { in: ids }, statut: 'CONFIRMEES' } }),
        journal: await db.journal.count({ where: { objetId: { in: ids } } }),
        messages: await db.message.count({ where: { userId: personne.user.id } }),
      }),
      attendu: { lignes: 2, confirmees: 2, journal: 2, messages: 1 },
    };
  },
  'attester une page du passeport': async () => {
    const { hote, fiche, personne } = await uneFiche({ accordee: true });
    return {
      userId: hote.user.id,
      adresse: `/association/fiches/${fiche.id}`,
      remplir: deplier('Attester cette page'),
      bouton: appuyer('Oui, j’atteste'),
      fait: /fait=attestee/,
      traces: async () => ({
        attestees: await db.fiche.count({ where: { id: fiche.id, statut: 'ATTESTEE', version: 2 } }),
        journal: await db.journal.count({ where: { objetId: fiche.id, action: 'fiche.attester' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { attestees: 1, journal: 1, messages: 1 },
    };
  },
};
