import { VISITEURS, type Visiteur } from './acces.matrice';

const TOUS: readonly Visiteur[] = VISITEURS;
const CONNECTES = VISITEURS.filter((v) => v !== 'inconnu');

/** Who may call what is about oneself: one's ways in, one's file, one's searches, how one is told. */
export const ACTIONS_DU_COMPTE: Record<string, Record<string, readonly Visiteur[]>> = {
  'lib/alertes/actions.ts': {
    enregistrerRechercheAction: ['beneficiaire'],
    enleverRechercheAction: ['beneficiaire'],
    remettreRechercheAction: ['beneficiaire'],
    suspendreRechercheAction: ['beneficiaire'],
    reprendreRechercheAction: ['beneficiaire'],
    marquerVueAction: ['beneficiaire'],
    choisirMoyenAction: ['beneficiaire'],
    arreterAlertesAction: TOUS,
    reprendreAlertesAction: TOUS,
  },
  'lib/auth/actions.ts': {
    entrerDemo: TOUS,
    demanderUnLien: TOUS,
    entrerAvecLien: TOUS,
    entrerAvecCarte: TOUS,
    sortir: TOUS,
  },
  'lib/beneficiaires/actions.ts': {
    donnerConsentementAction: ['beneficiaire', 'referent', 'coordination'],
    retirerConsentementAction: ['beneficiaire', 'referent', 'coordination'],
    effacerDonneesAction: ['beneficiaire'],
    nommerAidantAction: ['beneficiaire'],
    choisirContactAction: ['beneficiaire'],
    direProposableAction: ['beneficiaire'],
    demanderRappelAction: ['beneficiaire'],
    repondreOuAction: ['beneficiaire', 'referent', 'coordination'],
    repondreTrajetAction: ['beneficiaire', 'referent', 'coordination'],
    repondreQuandAction: ['beneficiaire', 'referent', 'coordination'],
    repondreEnviesAction: ['beneficiaire', 'referent', 'coordination'],
    repondreBesoinsAction: ['beneficiaire', 'referent', 'coordination'],
    repondreFaconAction: ['beneficiaire', 'referent', 'coordination'],
    repondreSavoirFaireAction: ['beneficiaire', 'referent', 'coordination'],
    repondreApprendreAction: ['beneficiaire', 'referent', 'coordination'],
    repondreMetierAction: ['beneficiaire', 'referent', 'coordination'],
  },
  'lib/comptes/actions.ts': {
    inviterReferentAction: ['departement'],
    inviterCoordinateurAction: ['departement'],
    fermerCompteAction: ['departement'],
    rouvrirCompteAction: ['departement'],
    inviterAssociationAction: ['coordination'],
    inviterResponsableAction: ['coordination'],
    inviterBeneficiaireAction: ['referent', 'coordination'],
    creerCarteAction: ['referent', 'coordination'],
    revoquerCarteAction: ['referent', 'coordination'],
    changerCoordonneesAction: ['referent', 'coordination'],
    terminerSessionAction: CONNECTES,
    terminerAutresSessionsAction: CONNECTES,
  },
  'lib/favoris/actions.ts': {
    garderMissionAction: ['beneficiaire'],
    laisserMissionAction: ['beneficiaire'],
    retenirMissionAction: TOUS,
    oublierMissionAction: TOUS,
    oublierToutAction: TOUS,
  },
  'lib/notifications/actions.ts': {
    ouvrirAvisAction: CONNECTES,
    toutMarquerLuAction: CONNECTES,
    choisirMoyensAction: CONNECTES,
    relancerMessageAction: ['departement'],
    reglerPlafondAction: ['departement'],
    modifierModeleAction: ['departement'],
    retablirModeleAction: ['departement'],
  },
};
