import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { unSuivi } from '../factories/parcours';
import { deplier, type Gestes } from './gestes.table';

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
