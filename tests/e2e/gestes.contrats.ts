import { db } from '@/lib/db';
import { leTexteDe, unContrat, unSuivi } from '../factories/parcours';
import { appuyer, ouvrirPli, type Gestes } from './gestes.table';

/** A contract that is being prepared, and what an act of the person leaves in it. */
async function unBrouillon() {
  const sujet = await unSuivi();
  const { id } = await unContrat(sujet.personne.id, { signeLe: null, finLe: null });
  const { personne, referent } = sujet;
  return { ...sujet, id, userId: personne.userId, adresse: `/beneficiaire/parcours/contrat/${id}`, referent };
}

/** What a person does to their own contract. */
export const GESTES_DU_CONTRAT: Gestes = {
  'dire oui à son contrat': async () => {
    const { id, userId, adresse, referent } = await unBrouillon();
    const { id: versionId } = await leTexteDe(id);
    return {
      userId,
      adresse,
      bouton: appuyer('Je suis d’accord'),
      fait: /fait=contrat-oui/,
      traces: async () => ({
        accords: await db.accordContrat.count({ where: { versionId, partie: 'PERSONNE' } }),
        journal: await db.journal.count({ where: { objetId: id, action: 'contrat.accorder' } }),
        messages: await db.message.count({ where: { userId: referent.userId } }),
      }),
      attendu: { accords: 1, journal: 1, messages: 1 },
    };
  },
  'ajouter à son contrat ce que l’on veut faire': async (cle) => {
    const { id, userId, adresse, referent } = await unBrouillon();
    return {
      userId,
      adresse,
      remplir: async (page) => {
        await ouvrirPli(page.locator('summary', { hasText: 'Ajouter ce que je veux faire' }));
        await page.getByLabel('Ce que je veux faire').fill(`Passer le code ${cle}`);
      },
      bouton: appuyer('Ajouter au contrat'),
      fait: /fait=contrat-complete/,
      traces: async () => ({
        actions: await db.actionParcours.count({ where: { contratId: id } }),
        textes: await db.versionContrat.count({ where: { contratId: id } }),
        journal: await db.journal.count({ where: { objetId: id, action: 'contrat.modifier' } }),
        messages: await db.message.count({ where: { userId: referent.userId } }),
      }),
      attendu: { actions: 1, textes: 2, journal: 1, messages: 1 },
    };
  },
};
