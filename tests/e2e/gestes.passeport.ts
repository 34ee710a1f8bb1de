import { db } from '@/lib/db';
import { uneFiche, unePersonneEnMission } from '../factories/passeport';
import { bouton } from './parcours.arrivee';
import { appuyer, type Gestes } from './gestes.table';

/** What a volunteer does with the passport: write, agree, show. */
export const GESTES_DU_PASSEPORT: Gestes = {
  'commencer une page du passeport': async () => {
    const { personne, affectation } = await unePersonneEnMission();
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/passeport',
      bouton: appuyer('Commencer cette page'),
      fait: /passeport\/fiches\/[^/]+$/,
      traces: async () => ({
        pages: await db.fiche.count({ where: { affectationId: affectation.id } }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'fiche.ouvrir' },
        }),
      }),
      attendu: { pages: 1, journal: 1 },
    };
  },
  'dire son accord sur une page': async () => {
    const { personne, fiche } = await uneFiche();
    return {
      userId: personne.userId,
      adresse: `/beneficiaire/passeport/fiches/${fiche.id}`,
      bouton: appuyer('Je suis d’accord avec cette page'),
      fait: /fait=accord/,
      traces: async () => ({
        journal: await db.journal.count({ where: { objetId: fiche.id, action: 'fiche.accorder' } }),
        messages: await db.message.count({ where: { cle: { startsWith: `fiche.accordee:${fiche.id}` } } }),
      }),
      attendu: { journal: 1, messages: 1 },
    };
  },
  'montrer son passeport': async () => {
    const { personne } = await uneFiche({ attestee: true });
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/passeport/partager',
      remplir: async (page) => {
        await page.locator('input[name="ficheIds"]').first().check();
        await page.locator('input[name="duree"]').first().check();
      },
      bouton: (page) => bouton(page, 'Préparer le lien'),
      fait: /fait=partage/,
      traces: async () => ({
        liens: await db.partagePasseport.count({ where: { beneficiaireId: personne.id } }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'passeport.partager' },
        }),
      }),
      attendu: { liens: 1, journal: 1 },
    };
  },
};
