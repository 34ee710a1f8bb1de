import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { unAgentDuDepartement } from '../factories/comptes';
import { leSuivi, unMessage } from '../factories/fils';
import { unSignalement } from '../factories/signalements';
import { unSuivi } from '../factories/parcours';
import { appuyer, deplier, ouvrirPli, type Gestes } from './gestes.table';

/** The form that waits behind this line. */
const pli = (page: Page, nom: string) =>
  page.locator('details', { has: page.locator('summary', { hasText: nom }) });

/** What a référent notes, and what a person writes of their week. */
export const GESTES_DES_NOTES: Gestes = {
  'écrire une note que la personne lit': async () => {
    const { referent, personne } = await unSuivi();
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}`,
      remplir: async (page) => {
        await deplier('Écrire une note')(page);
        const formulaire = pli(page, 'Écrire une note');
        await formulaire.getByLabel('Ce que vous notez').fill('Préfère le mardi.');
        await formulaire.getByRole('radio', { name: 'La personne et moi' }).check();
      },
      bouton: (page) => pli(page, 'Écrire une note').getByRole('button', { name: 'Enregistrer la note' }),
      fait: /fait=note-partagee/,
      traces: async () => ({
        notes: await db.note.count({ where: { beneficiaireId: personne.id } }),
        journal: await db.journal.count({ where: { beneficiaireId: personne.id, action: 'note.ecrire' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { notes: 1, journal: 1, messages: 1 },
    };
  },
  'écrire un message à qui m’accompagne': async () => {
    const { referent, personne } = await unSuivi();
    const { id: sujetId } = await leSuivi(personne.id);
    return {
      userId: personne.userId,
      adresse: `/beneficiaire/messages/${sujetId}`,
      remplir: async (page) => {
        const plie = page.locator('summary', { hasText: 'Écrire un message' });
        if ((await plie.count()) > 0) await ouvrirPli(plie.first());
        await page.getByLabel('Votre message').fill('Est-ce que je peux venir mardi ?');
      },
      bouton: appuyer('Envoyer le message'),
      fait: /fait=message/,
      traces: async () => ({
        messages: await db.messageFil.count({ where: { fil: { suiviId: sujetId } } }),
        notices: await db.message.count({ where: { userId: referent.userId } }),
        // Who writes to whom is in no list.
        journal: await db.journal.count({ where: { beneficiaireId: personne.id } }),
      }),
      attendu: { messages: 1, notices: 1, journal: 0 },
    };
  },
  'signaler un message': async () => {
    const { referent, personne } = await unSuivi();
    const surQuoi = { suiviId: (await leSuivi(personne.id)).id };
    const { id: messageId } = await unMessage(surQuoi, { userId: referent.userId, role: 'REFERENT' });
    return {
      userId: personne.userId,
      adresse: `/beneficiaire/messages/signaler/${messageId}`,
      remplir: (page) => page.getByLabel('Des mots qui blessent').check(),
      bouton: appuyer('Signaler ce message'),
      fait: /fait=signale$/,
      traces: async () => ({
        signalements: await db.signalement.count({ where: { messageId } }),
        // Who reports whom is in no list.
        journal: await db.journal.count({ where: { beneficiaireId: personne.id } }),
      }),
      attendu: { signalements: 1, journal: 0 },
    };
  },
  'retirer un message signalé': async (cle) => {
    const { referent, personne } = await unSuivi();
    const surQuoi = { suiviId: (await leSuivi(personne.id)).id };
    const texte = `Essai${cle}${personne.id.slice(0, 6)}`;
    const creeLe = new Date('2000-01-01');
    const qui = { userId: referent.userId, role: 'REFERENT' } as const;
    const { id: messageId } = await unMessage(surQuoi, qui, { texte, creeLe });
    await unSignalement(messageId, { userId: personne.userId, role: 'BENEFICIAIRE' });
    return {
      userId: (await unAgentDuDepartement()).user.id,
      adresse: '/departement/signalements',
      bouton: (page) =>
        page
          .getByRole('listitem')
          .filter({ hasText: texte })
          .getByRole('button', { name: /^Retirer le message/ }),
      fait: /signalements\?fait=MASQUE$/,
      traces: async () => ({
        retires: await db.messageFil.count({ where: { id: messageId, NOT: { masqueLe: null } } }),
        journal: await db.journal.count({ where: { objetId: messageId, action: 'signalement.decider' } }),
        notices: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { retires: 1, journal: 1, notices: 1 },
    };
  },
  'noter une activité': async () => {
    const { personne } = await unSuivi();
    const formulaire = (page: Page) => pli(page, 'Noter une autre activité');
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/heures',
      remplir: async (page) => {
        await deplier('Noter une autre activité')(page);
        await formulaire(page).getByRole('radio', { name: 'Atelier' }).check();
        await formulaire(page).getByLabel('La durée').fill('2 h');
      },
      bouton: (page) => formulaire(page).getByRole('button', { name: 'Noter cette activité' }),
      fait: /fait=activite#semaines/,
      traces: async () => ({
        activites: await db.activite.count({ where: { beneficiaireId: personne.id } }),
        // It is nobody's business.
        journal: await db.journal.count({ where: { beneficiaireId: personne.id } }),
      }),
      attendu: { activites: 1, journal: 0 },
    };
  },
};
