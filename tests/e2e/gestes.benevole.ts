import { db } from '@/lib/db';
import { ajouterJours, jourDe, jourIso } from '@/lib/dates';
import { uneRecherche } from '../factories/alertes';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAffectation } from '../factories/candidatures';
import { uneMission } from '../factories/missions';
import { uneFiche, unePersonneEnMission } from '../factories/passeport';
import { bouton } from './parcours.arrivee';
import { appuyer, type Gestes } from './gestes.table';

/** A form against robots is read for three seconds at least. */
const LECTURE = 3100;

/** What a stranger and a volunteer do. */
export const GESTES_DU_BENEVOLE: Gestes = {
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
  'enregistrer une recherche': async () => {
    const personne = await unBeneficiaire();
    const ou = { beneficiaireId: personne.id };
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/missions/recherches/nouvelle?commune=01053&domaine=sport',
      bouton: appuyer('Me prévenir'),
      fait: /recherches\?fait=enregistree/,
      traces: async () => ({
        recherches: await db.rechercheEnregistree.count({ where: ou }),
        journal: await db.journal.count({ where: { ...ou, action: { not: 'session.ouvrir' } } }),
      }),
      attendu: { recherches: 1, journal: 0 },
    };
  },
  'enlever une recherche': async () => {
    const personne = await unBeneficiaire();
    const { id } = await uneRecherche(personne);
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/missions/recherches',
      bouton: appuyer(/^Enlever/),
      fait: /recherches\?fait=enlevee/,
      traces: async () => ({
        gardees: await db.rechercheEnregistree.count({
          where: { beneficiaireId: personne.id, enleveeLe: null },
        }),
        remettables: await db.rechercheEnregistree.count({ where: { id } }),
      }),
      attendu: { gardees: 0, remettables: 1 },
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
  'dire « ça m’intéresse »': async () => {
    const [personne, mission] = [await unBeneficiaire(), await uneMission({ publiee: true })];
    const ou = { beneficiaireId: personne.id };
    return {
      userId: personne.userId,
      adresse: `/beneficiaire/missions/${mission.id}/interet`,
      remplir: async (page) => {
        await page.getByRole('radio', { name: 'Non', exact: true }).check();
        await page.getByLabel(/^Je suis d’accord/).check();
      },
      bouton: appuyer(/ça m’intéresse/),
      fait: /fait=interesse/,
      traces: async () => {
        const ids = (await db.candidature.findMany({ where: ou })).map((c) => c.id);
        const messages = await db.message.findMany({
          where: { OR: ids.map((id) => ({ cle: { contains: id } })) },
          select: { userId: true },
        });
        return {
          souhaits: ids.length,
          journal: await db.journal.count({ where: { ...ou, action: 'candidature.deposer' } }),
          'messages en double': messages.length - new Set(messages.map((m) => m.userId)).size,
        };
      },
      attendu: { souhaits: 1, journal: 1, 'messages en double': 0 },
    };
  },
  'noter ses heures': async () => {
    const mission = await uneMission({ publiee: true });
    const { id: affectationId, personne } = await uneAffectation(mission);
    const hier = jourIso(ajouterJours(jourDe(new Date()), -1));
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/heures',
      remplir: async (page) => {
        await page.getByLabel('Quel jour ?').fill(hier);
        await page.getByLabel('Combien de temps ?').fill('2 h 30');
      },
      bouton: appuyer('Noter ces heures'),
      fait: /fait=declarees/,
      traces: async () => ({
        lignes: await db.heures.count({ where: { affectationId, minutes: 150 } }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'heures.declarer' },
        }),
        messages: await db.message.count({
          where: { cle: { contains: `heures.a-confirmer:${mission.id}` } },
        }),
      }),
      attendu: { lignes: 1, journal: 1, messages: 1 },
    };
  },
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
