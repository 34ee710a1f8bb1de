'use server';
import { action } from '@/lib/action';
import { lireCookie, oterCookie } from '@/lib/auth/cookie';
import { rendreMissions } from '@/lib/memoire';
import { commencerAide, finirAide } from './commands/aide';
import { donnerConsentement, retirerConsentement } from './commands/consentement';
import { effacerDonnees } from './commands/effacement';
import { direProposable } from './commands/proposable';
import { choisirContact, nommerAidant, repondreQuestion } from './commands/questions';
import { demanderRappel } from './commands/rappel';
import { apresReponse, cheminAccord, cheminQuestions } from './question';
import {
  aidantSchema,
  aideFinieSchema,
  aideSchema,
  consentementSchema,
  contactSchema,
  effacementSchema,
  proposableSchema,
  rappelSchema,
  reponseSchemas,
  retraitSchema,
} from './schema';

const ROLES = ['BENEFICIAIRE', 'REFERENT', 'COORDINATION'] as const;

export const donnerConsentementAction = action({
  role: ROLES,
  schema: consentementSchema,
  run: async (acteur, saisie, now) => {
    const donne = await donnerConsentement(acteur, saisie, now);
    // From now on what they kept before they came in may be theirs.
    if (acteur.role === 'BENEFICIAIRE') await rendreMissions(acteur, now);
    return { role: acteur.role, ...donne };
  },
  then: ({ role, beneficiaireId }) => `${cheminQuestions(role, beneficiaireId)}/ou`,
});

export const retirerConsentementAction = action({
  role: ROLES,
  schema: retraitSchema,
  run: async (acteur, saisie, now) => ({
    role: acteur.role,
    ...(await retirerConsentement(acteur, saisie, now)),
  }),
  then: ({ role, beneficiaireId }) => `${cheminAccord(role, beneficiaireId)}?fait=arret`,
});

export const effacerDonneesAction = action({
  role: 'BENEFICIAIRE',
  schema: effacementSchema,
  run: async (acteur, saisie, now) => {
    await effacerDonnees(acteur, saisie, now);
    await oterCookie();
  },
  then: () => '/connexion?fait=efface',
});

export const nommerAidantAction = action({
  role: 'BENEFICIAIRE',
  schema: aidantSchema,
  run: nommerAidant,
  then: () => '/beneficiaire/moi?fait=aidant',
});

export const commencerAideAction = action({
  role: 'BENEFICIAIRE',
  schema: aideSchema,
  run: async (acteur, saisie, now) => commencerAide(acteur, { ...saisie, jeton: await lireCookie() }, now),
  then: () => '/beneficiaire/moi?fait=aide',
});

export const finirAideAction = action({
  role: 'BENEFICIAIRE',
  schema: aideFinieSchema,
  run: async (acteur, _saisie, now) => finirAide(acteur, { jeton: await lireCookie() }, now),
  then: () => '/beneficiaire/moi?fait=aide-finie',
});

export const choisirContactAction = action({
  role: 'BENEFICIAIRE',
  schema: contactSchema,
  run: choisirContact,
  then: () => '/beneficiaire/moi?fait=contact',
});

export const direProposableAction = action({
  role: 'BENEFICIAIRE',
  schema: proposableSchema,
  run: direProposable,
  then: ({ oui }) => `/beneficiaire/moi?fait=${oui ? 'propositions' : 'sans-propositions'}`,
});

export const demanderRappelAction = action({
  role: 'BENEFICIAIRE',
  schema: rappelSchema,
  run: demanderRappel,
  then: () => '/beneficiaire/moi?fait=rappel',
});

export const repondreOuAction = action({
  role: ROLES,
  schema: reponseSchemas.ou,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'ou', ...saisie }, now),
  then: apresReponse,
});
export const repondreTrajetAction = action({
  role: ROLES,
  schema: reponseSchemas.trajet,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'trajet', ...saisie }, now),
  then: apresReponse,
});
export const repondreQuandAction = action({
  role: ROLES,
  schema: reponseSchemas.quand,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'quand', ...saisie }, now),
  then: apresReponse,
});
export const repondreEnviesAction = action({
  role: ROLES,
  schema: reponseSchemas.envies,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'envies', ...saisie }, now),
  then: apresReponse,
});
export const repondreBesoinsAction = action({
  role: ROLES,
  schema: reponseSchemas.besoins,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'besoins', ...saisie }, now),
  then: apresReponse,
});
export const repondreFaconAction = action({
  role: ROLES,
  schema: reponseSchemas.facon,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'facon', ...saisie }, now),
  then: apresReponse,
});
export const repondreSavoirFaireAction = action({
  role: ROLES,
  schema: reponseSchemas['savoir-faire'],
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'savoir-faire', ...saisie }, now),
  then: apresReponse,
});
export const repondreApprendreAction = action({
  role: ROLES,
  schema: reponseSchemas.apprendre,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'apprendre', ...saisie }, now),
  then: apresReponse,
});
export const repondreMetierAction = action({
  role: ROLES,
  schema: reponseSchemas.metier,
  run: (acteur, saisie, now) => repondreQuestion(acteur, { question: 'metier', ...saisie }, now),
  then: apresReponse,
});
