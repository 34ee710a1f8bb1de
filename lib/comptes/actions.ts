'use server';
import { action } from '@/lib/action';
import { lireCookie } from '@/lib/auth/cookie';
import { ESPACES } from '@/lib/auth/espaces';
import { garderPourImprimer } from '@/lib/auth/impression';
import { changerCoordonnees, creerCarte, revoquerCarte } from './commands/acces';
import { inviterBeneficiaire } from './commands/beneficiaire';
import { fermerCompte, rouvrirCompte } from './commands/fermeture';
import {
  inviterAssociation,
  inviterCoordinateur,
  inviterReferent,
  inviterResponsable,
} from './commands/professionnel';
import { terminerAutresSessions, terminerSession } from './commands/sessions';
import {
  associationSchema,
  autresSessionsSchema,
  beneficiaireSchema,
  compteSchema,
  coordinateurSchema,
  coordonneesSchema,
  personneSchema,
  referentSchema,
  responsableSchema,
  sessionSchema,
} from './schema';

const TOUS = ['BENEFICIAIRE', 'REFERENT', 'ASSOCIATION', 'COORDINATION', 'DEPARTEMENT'] as const;
const ACCOMPAGNENT = ['REFERENT', 'COORDINATION'] as const;

export const inviterReferentAction = action({
  role: 'DEPARTEMENT',
  schema: referentSchema,
  run: inviterReferent,
  then: () => '/departement/comptes?fait=invite',
});

export const inviterCoordinateurAction = action({
  role: 'DEPARTEMENT',
  schema: coordinateurSchema,
  run: inviterCoordinateur,
  then: () => '/departement/comptes?fait=invite',
});

export const fermerCompteAction = action({
  role: 'DEPARTEMENT',
  schema: compteSchema,
  run: fermerCompte,
  then: () => '/departement/comptes?fait=ferme',
});

export const rouvrirCompteAction = action({
  role: 'DEPARTEMENT',
  schema: compteSchema,
  run: rouvrirCompte,
  then: () => '/departement/comptes?fait=rouvert',
});

export const inviterAssociationAction = action({
  role: 'COORDINATION',
  schema: associationSchema,
  run: inviterAssociation,
  then: () => '/coordination/associations/inviter?fait=invite',
});

export const inviterResponsableAction = action({
  role: 'COORDINATION',
  schema: responsableSchema,
  run: inviterResponsable,
  then: ({ associationId }) => `/coordination/associations/inviter?association=${associationId}&fait=invite`,
});

/** Afterwards: the page of the person's card, which says whether a message left. */
export const inviterBeneficiaireAction = action({
  role: ACCOMPAGNENT,
  schema: beneficiaireSchema,
  run: async (acteur, saisie, now) => ({
    ...(await inviterBeneficiaire(acteur, saisie, now)),
    accueil: ESPACES[acteur.role].accueil,
  }),
  then: ({ accueil, beneficiaireId, prevenu }) =>
    `${accueil}/personnes/${beneficiaireId}/carte?fait=${prevenu ? 'invite' : 'sans-adresse'}`,
});

export const creerCarteAction = action({
  role: ACCOMPAGNENT,
  schema: personneSchema,
  run: async (acteur, saisie, now) => {
    await garderPourImprimer(await creerCarte(acteur, saisie, now), now);
    return ESPACES[acteur.role].accueil;
  },
  then: (accueil, { beneficiaireId }) => `${accueil}/personnes/${beneficiaireId}/carte?fait=carte`,
});

export const revoquerCarteAction = action({
  role: ACCOMPAGNENT,
  schema: personneSchema,
  run: async (acteur, saisie, now) => {
    await revoquerCarte(acteur, saisie, now);
    return ESPACES[acteur.role].accueil;
  },
  then: (accueil, { beneficiaireId }) => `${accueil}/personnes/${beneficiaireId}/carte?fait=annulee`,
});

export const changerCoordonneesAction = action({
  role: ACCOMPAGNENT,
  schema: coordonneesSchema,
  run: async (acteur, saisie, now) => {
    await changerCoordonnees(acteur, saisie, now);
    return ESPACES[acteur.role].accueil;
  },
  then: (accueil, { beneficiaireId }) => `${accueil}/personnes/${beneficiaireId}/carte?fait=coordonnees`,
});

export const terminerSessionAction = action({
  role: TOUS,
  schema: sessionSchema,
  run: terminerSession,
  then: () => '/compte/connexions?fait=fermee',
});

export const terminerAutresSessionsAction = action({
  role: TOUS,
  schema: autresSessionsSchema,
  run: async (acteur, _saisie, now) =>
    terminerAutresSessions(acteur, { jeton: (await lireCookie()) ?? '' }, now),
  then: () => '/compte/connexions?fait=fermees',
});
