import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { unGestionnaire, unOrganisme } from '../factories/nominations';
import { uneOrientation } from '../factories/orientations';
import { unSuivi } from '../factories/parcours';
import { appuyer, deplier, ouvrirPli, type Gestes } from './gestes.table';

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
      remplir: async (page) =>
        void (await page.getByRole('combobox', { name: /^Qui accompagne/ }).selectOption(collegue.id)),
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
  'demander un autre organisme': async () => {
    const { referent, personne } = await unSuivi();
    const beneficiaireId = personne.id;
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${beneficiaireId}`,
      remplir: async (page) => {
        await deplier('Demander un autre organisme')(page);
        await page.getByLabel('Quelle sorte d’organisme').selectOption('FRANCE_TRAVAIL');
        await page.getByRole('textbox', { name: /^Pourquoi/ }).fill('Un projet de métier.');
      },
      bouton: appuyer('Envoyer la demande au Département'),
      fait: /fait=orientation-demandee/,
      traces: async () => ({
        orientations: await db.orientation.count({ where: { beneficiaireId } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'orientation.demander' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { orientations: 1, journal: 1, messages: 1 },
    };
  },
  'décider d’une orientation': async (cle) => {
    const { id, personne } = await uneOrientation();
    const { organismeId } = await unGestionnaire();
    const nom = `Essai${cle}${id.slice(0, 6)}`;
    await db.user.update({ where: { id: personne.userId }, data: { nom } });
    await db.orientation.update({ where: { id }, data: { demandeeLe: new Date('2000-01-01') } });
    const beneficiaireId = personne.id;
    const decider = (page: Page) => page.getByRole('listitem').filter({ hasText: nom });
    return {
      userId: (await unAgentDuDepartement()).user.id,
      adresse: '/departement/orientations',
      remplir: async (page) => {
        await ouvrirPli(decider(page).locator('summary'));
        await decider(page).getByLabel('Un autre organisme accompagne').check();
        await decider(page)
          .getByLabel(/^Organisme nommé/)
          .selectOption(organismeId);
        await decider(page)
          .getByRole('textbox', { name: /^Pourquoi/ })
          .fill('Pour ce métier.');
      },
      bouton: (page) => decider(page).getByRole('button', { name: 'Enregistrer la décision' }),
      fait: /orientations\?fait=decidee$/,
      traces: async () => ({
        orientations: await db.orientation.count({ where: { id, decision: 'CHANGEMENT' } }),
        suivis: await db.suivi.count({ where: { beneficiaireId, organismeId, finLe: null } }),
        journal: await db.journal.count({ where: { beneficiaireId, action: 'orientation.decider' } }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { orientations: 1, suivis: 1, journal: 1, messages: 2 },
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
