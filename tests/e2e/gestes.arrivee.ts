import { db } from '@/lib/db';
import { unBeneficiaire } from '../factories/beneficiaires';
import { appuyer, type Gestes } from './gestes.table';

/** A form against robots is read for three seconds at least. */
const LECTURE = 3100;

/** What a stranger does, then somebody who comes in: call-back, message, yes, questions. */
export const GESTES_DE_L_ARRIVEE: Gestes = {
  'demander à être rappelé': async (cle) => {
    const email = `rappel-${cle}@exemple.fr`;
    const demandes = async () => (await db.demandeRappel.findMany({ where: { email } })).map((r) => r.id);
    return {
      userId: null,
      adresse: '/je-participe',
      remplir: async (page) => {
        await page.getByLabel('Votre prénom').fill('Ondine');
        await page.getByLabel('Votre e-mail').fill(email);
        await page.getByLabel('Votre commune').fill('Oyonnax');
        await page.waitForTimeout(LECTURE);
      },
      bouton: appuyer('Rappelez-moi'),
      fait: /je-participe\?fait=rappel/,
      traces: async () => {
        const ids = await demandes();
        const messages = await db.message.findMany({
          where: { OR: ids.map((id) => ({ cle: { startsWith: `rappel:${id}` } })) },
          select: { userId: true },
        });
        return {
          demandes: ids.length,
          journal: await db.journal.count({ where: { objetId: { in: ids } } }),
          'messages en double': messages.length - new Set(messages.map((m) => m.userId)).size,
        };
      },
      attendu: { demandes: 1, journal: 1, 'messages en double': 0 },
    };
  },
  'écrire à la coordination': async (cle) => {
    const email = `contact-${cle}@exemple.fr`;
    return {
      userId: null,
      adresse: '/contact',
      remplir: async (page) => {
        await page.getByLabel('Votre message parle de').selectOption({ index: 1 });
        await page.getByLabel('Votre e-mail').fill(email);
        await page.getByLabel('Votre message', { exact: true }).fill('Peut-on venir avec un enfant ?');
        await page.getByLabel('Quel est le numéro du département ?').fill('01');
        await page.waitForTimeout(LECTURE);
      },
      bouton: appuyer('Envoyer le message'),
      fait: /contact\?fait=envoye/,
      traces: async () => {
        const ids = (await db.messageContact.findMany({ where: { email } })).map((m) => m.id);
        return { messages: ids.length, journal: await db.journal.count({ where: { objetId: { in: ids } } }) };
      },
      attendu: { messages: 1, journal: 1 },
    };
  },
  'dire oui à sa participation': async () => {
    const personne = await unBeneficiaire({ consent: false, profil: { etape: 'INVITEE' } });
    const ou = { beneficiaireId: personne.id };
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/bienvenue',
      remplir: (page) => page.getByLabel('J’ai compris et je suis d’accord.').check(),
      bouton: appuyer('Continuer'),
      fait: /questions\/ou$/,
      traces: async () => ({
        accords: await db.consentement.count({ where: ou }),
        journal: await db.journal.count({ where: { ...ou, action: 'consentement.donner' } }),
        etapes: await db.journal.count({ where: { ...ou, de: 'INVITEE' } }),
      }),
      attendu: { accords: 1, journal: 1, etapes: 1 },
    };
  },
  'répondre à une question': async () => {
    const personne = await unBeneficiaire({ profil: { rayonKm: 5 } });
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/questions/trajet',
      remplir: (page) => page.getByRole('radio', { name: 'Loin : jusqu’à 50 km' }).check(),
      bouton: appuyer('Continuer'),
      fait: /questions\/quand$/,
      traces: async () => ({
        rayon: (await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).rayonKm!,
        journal: await db.journal.count({ where: { beneficiaireId: personne.id } }),
      }),
      attendu: { rayon: 50, journal: 1 },
    };
  },
};
