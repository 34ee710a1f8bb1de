import { db } from '@/lib/db';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { unGestionnaire, unOrganisme } from '../factories/nominations';
import { unSuivi } from '../factories/parcours';
import { appuyer, type Gestes } from './gestes.table';

/** An organisme is named, somebody in it is chosen, and who chooses is said. */
export const GESTES_DES_NOMINATIONS: Gestes = {
  'nommer un organisme': async () => {
    const { personne } = await unSuivi();
    const { organismeId } = await unGestionnaire();
    const beneficiaireId = personne.id;
    return {
      userId: (await unAgentDuDepartement()).user.id,
      adresse: `/departement/personnes/${beneficiaireId}`,
      remplir: async (page) =>
        void (await page.getByRole('combobox', { name: /^Organisme/ }).selectOption(organismeId)),
      bouton: appuyer('Nommer cet organisme'),
      fait: /fait=organisme&suivi=/,
      traces: async () => ({
        suivis: await db.suivi.count({ where: { beneficiaireId, organismeId, referentId: null } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'suivi.nommer-organisme' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { suivis: 1, journal: 1, messages: 1 },
    };
  },
  'choisir qui accompagne, dans son organisme': async () => {
    const { gestionnaire, collegue, personne } = await unOrganisme();
    const beneficiaireId = personne.id;
    return {
      userId: gestionnaire.userId,
      adresse: '/referent/organisme',
      remplir: async (page) => void (await page.getByRole('combobox', { name: /^Qui accompagne/ }).selectOption(collegue.id)),
      bouton: appuyer(/^Confier/),
      fait: /organisme\?fait=choisi$/,
      traces: async () => ({
        suivis: await db.suivi.count({ where: { beneficiaireId, referentId: collegue.id } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'suivi.choisir' } }),
        messages: await db.message.count({
          where: { userId: { in: [personne.userId, collegue.userId] } },
        }),
      }),
      attendu: { suivis: 1, journal: 1, messages: 2 },
    };
  },
  'dire qui choisit dans un organisme': async () => {
    const { id, userId } = await unReferent();
    return {
      userId: (await unAgentDuDepartement()).user.id,
      adresse: `/departement/referents/${id}`,
      bouton: appuyer('Lui laisser choisir'),
      fait: /fait=gestion-oui$/,
      traces: async () => ({
        referents: await db.referent.count({ where: { id, gestionnaireDepuis: { not: null } } }),
        journal: await db.journal.count({ where: { objetId: userId, action: 'referent.gerer' } }),
        messages: await db.message.count({ where: { userId } }),
      }),
      attendu: { referents: 1, journal: 1, messages: 1 },
    };
  },
};
