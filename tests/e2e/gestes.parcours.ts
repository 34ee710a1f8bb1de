import { db } from '@/lib/db';
import { unAgentDuDepartement } from '../factories/comptes';
import { ajouterJours } from '@/lib/dates';
import { uneFin, unRendezVous, unSuivi } from '../factories/parcours';
import { appuyer, deplier, ouvrirPli, type Gestes } from './gestes.table';

async function uneDemande(genre: 'QUESTION' | 'CHANGEMENT_ACCOMPAGNATEUR', cle: string) {
  const suivi = await unSuivi({ prenom: `Aya ${cle}` });
  const { id } = await db.demandePersonne.create({
    data: { beneficiaireId: suivi.personne.id, genre, texte: `Une question ${cle}`, creeLe: new Date() },
  });
  return { ...suivi, id };
}

const dansDixJours = () => ajouterJours(new Date(), 10);

const tracesDeReponse = (id: string, beneficiaireId: string, userId: string) => async () => ({
  repondues: await db.demandePersonne.count({ where: { id, reponse: 'La Région.' } }),
  journal: await db.journal.count({ where: { beneficiaireId, action: 'demande.repondre' } }),
  messages: await db.message.count({ where: { userId } }),
});

/** What is written in a parcours, by the person, their référent and the Département. */
export const GESTES_DU_PARCOURS: Gestes = {
  'demander quelque chose à son accompagnateur': async () => {
    const { personne, referent } = await unSuivi();
    const { id: beneficiaireId } = personne;
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/parcours/demander?quoi=question',
      remplir: (page) => page.getByLabel('Ma question').fill('Qui paie le bus ?'),
      bouton: appuyer('Envoyer'),
      fait: /fait=demande$/,
      traces: async () => ({
        demandes: await db.demandePersonne.count({ where: { beneficiaireId } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'demande.deposer' } }),
        messages: await db.message.count({ where: { userId: referent.userId, modele: 'demande.nouvelle' } }),
      }),
      attendu: { demandes: 1, journal: 1, messages: 1 },
    };
  },
  'demander un autre jour de rendez-vous': async () => {
    const { personne, referent } = await unSuivi();
    const { id } = await unRendezVous({ personne, referent }, { debutLe: dansDixJours() });
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/parcours',
      remplir: async (page) => {
        await deplier('Je préfère un autre jour')(page);
        await page.getByLabel('Quand je peux').fill('Plutôt le matin.');
      },
      bouton: appuyer('Demander un autre jour'),
      fait: /fait=autre-jour$/,
      traces: async () => ({
        demandes: await db.demandePersonne.count({ where: { rendezVousId: id } }),
        messages: await db.message.count({ where: { userId: referent.userId, modele: 'demande.nouvelle' } }),
      }),
      attendu: { demandes: 1, messages: 1 },
    };
  },
  'déplacer un rendez-vous': async () => {
    const { personne, referent } = await unSuivi();
    const { id } = await unRendezVous({ personne, referent }, { debutLe: dansDixJours() });
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}`,
      remplir: async (page) => {
        await deplier('Déplacer')(page);
        await page.getByLabel('Lieu').first().fill('Mairie');
      },
      bouton: appuyer('Déplacer le rendez-vous'),
      fait: /fait=rendez-vous-deplace$/,
      traces: async () => ({
        deplaces: await db.rendezVous.count({ where: { id, lieu: 'Mairie' } }),
        journal: await db.journal.count({ where: { objetId: id, action: 'rendez-vous.deplacer' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { deplaces: 1, journal: 1, messages: 1 },
    };
  },
  'répondre à une personne, de la file': async (cle) => {
    const { referent, personne, id } = await uneDemande('QUESTION', cle);
    return {
      userId: referent.userId,
      adresse: '/referent',
      remplir: async (page) => {
        await deplier('Répondre')(page);
        await page.getByLabel('Ma réponse').fill('La Région.');
      },
      bouton: appuyer('Envoyer la réponse'),
      fait: /fait=reponse$/,
      traces: tracesDeReponse(id, personne.id, personne.userId),
      attendu: { repondues: 1, journal: 1, messages: 1 },
    };
  },
  'répondre à une personne qui voudrait un autre accompagnateur': async (cle) => {
    const { personne, id } = await uneDemande('CHANGEMENT_ACCOMPAGNATEUR', cle);
    const { user } = await unAgentDuDepartement();
    // As the oldest, it stands on the first page whatever others ask meanwhile.
    await db.demandePersonne.update({ where: { id }, data: { creeLe: new Date('2020-01-01T09:00:00Z') } });
    return {
      userId: user.id,
      adresse: '/departement/demandes',
      remplir: async (page) => {
        const carte = page.getByRole('listitem').filter({ hasText: `Une question ${cle}` });
        await ouvrirPli(carte.locator('summary'));
        await carte.getByLabel('Ma réponse').fill('La Région.');
      },
      bouton: (page) =>
        page
          .getByRole('listitem')
          .filter({ hasText: `Une question ${cle}` })
          .getByRole('button', { name: 'Envoyer la réponse' }),
      fait: /fait=reponse$/,
      traces: tracesDeReponse(id, personne.id, personne.userId),
      attendu: { repondues: 1, journal: 1, messages: 1 },
    };
  },
  'ajouter un objectif': async () => {
    const { personne } = await unSuivi();
    const { id: beneficiaireId } = personne;
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/parcours',
      remplir: async (page) => {
        await deplier('Ajouter un objectif')(page);
        await page.getByLabel('Là où je veux arriver').fill('Passer le permis');
      },
      bouton: appuyer('Ajouter cet objectif'),
      fait: /fait=objectif$/,
      traces: async () => ({
        objectifs: await db.objectifParcours.count({ where: { beneficiaireId } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'objectif.ajouter' } }),
      }),
      attendu: { objectifs: 1, journal: 1 },
    };
  },
  'terminer l’accompagnement, avec son bilan': async () => {
    const { referent, personne } = await unSuivi();
    const { id: beneficiaireId } = personne;
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${beneficiaireId}`,
      remplir: async (page) => {
        await deplier('Fin de l’accompagnement')(page);
        await page.getByLabel('Un emploi').check();
        await page.getByLabel('Le bilan').fill('Un beau chemin.');
      },
      bouton: appuyer('Terminer l’accompagnement'),
      fait: /fait=fin$/,
      traces: async () => ({
        fins: await db.finAccompagnement.count({ where: { beneficiaireId, bilan: 'Un beau chemin.' } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'beneficiaire.etape' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { fins: 1, journal: 1, messages: 1 },
    };
  },
  'écrire le bilan après la fin': async () => {
    const { referent, personne } = await unSuivi();
    const { id } = await uneFin(personne.id);
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}`,
      remplir: async (page) => {
        await deplier('Écrire le bilan')(page);
        await page.getByLabel('Le bilan').fill('Un beau chemin.');
      },
      bouton: appuyer('Enregistrer le bilan'),
      fait: /fait=bilan$/,
      traces: async () => ({
        bilans: await db.finAccompagnement.count({ where: { id, bilan: 'Un beau chemin.' } }),
        journal: await db.journal.count({ where: { objetId: id, action: 'bilan.ecrire' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { bilans: 1, journal: 1, messages: 1 },
    };
  },
  'ajouter ses mots au bilan': async () => {
    const { personne } = await unSuivi();
    const { id } = await uneFin(personne.id, { bilan: 'Un beau chemin.' });
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/parcours',
      remplir: async (page) => {
        await deplier('Ajouter mes mots')(page);
        await page.getByLabel('Ce que je veux ajouter').fill('Merci.');
      },
      bouton: appuyer('Enregistrer mes mots'),
      fait: /fait=mots$/,
      traces: async () => ({
        mots: await db.finAccompagnement.count({ where: { id, motsPersonne: 'Merci.' } }),
        journal: await db.journal.count({ where: { objetId: id, action: 'bilan.ajouter' } }),
      }),
      attendu: { mots: 1, journal: 1 },
    };
  },
  'écrire un point d’étape': async () => {
    const { referent, personne } = await unSuivi();
    const { id: beneficiaireId } = personne;
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${beneficiaireId}`,
      remplir: async (page) => {
        await deplier('Écrire le point d’étape')(page);
        await page.getByLabel('Ce que nous nous sommes dit').fill('Le jardin vous plaît.');
      },
      bouton: appuyer('Enregistrer le point'),
      fait: /fait=point$/,
      traces: async () => ({
        points: await db.pointEtape.count({ where: { beneficiaireId } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'point.ecrire' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { points: 1, journal: 1, messages: 1 },
    };
  },
};
