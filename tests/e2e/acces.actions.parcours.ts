import type { Visiteur } from './acces.matrice';

/** What is done to a parcours, and by whom: the part of `ACTIONS` that tells of it. */
export const ACTIONS_DU_PARCOURS: Record<string, Record<string, readonly Visiteur[]>> = {
  'lib/parcours/actions/fin.ts': {
    finirAccompagnement: ['referent'],
    reprendreSuivi: ['referent'],
    ecrireLeBilan: ['referent'],
    ajouterMesMotsAuBilan: ['beneficiaire'],
  },
  'lib/parcours/actions/coordination.ts': {
    proposerMissionCommeCoordination: ['coordination'],
  },
  'lib/parcours/actions/departement.ts': {
    nommerUnReferent: ['departement'],
    nommerUnOrganisme: ['departement'],
    direQuiChoisit: ['departement'],
  },
  'lib/orientations/actions.ts': {
    demanderUneOrientation: ['referent'],
    deciderUneOrientation: ['departement'],
  },
  'lib/parcours/actions/organisme.ts': {
    choisirUnReferent: ['referent'],
  },
  'lib/parcours/actions/personne.ts': {
    repondre: ['beneficiaire'],
    accorder: ['beneficiaire'],
    retirerMonAccord: ['beneficiaire'],
    avancerMonAction: ['beneficiaire'],
    ajouterMonAction: ['beneficiaire'],
    ajouterMonObjectif: ['beneficiaire'],
    avancerMonObjectif: ['beneficiaire'],
    annulerMonRendezVous: ['beneficiaire'],
    accorderMonContrat: ['beneficiaire'],
    retirerMonOui: ['beneficiaire'],
    refuserUneFeuille: ['beneficiaire'],
    completerMonContrat: ['beneficiaire'],
  },
  'lib/parcours/actions/points.ts': {
    ecrireUnPoint: ['referent'],
    changerPoint: ['referent'],
    ajouterMesMots: ['beneficiaire'],
    ecrireUnRelais: ['referent'],
  },
  'lib/parcours/actions/referent.ts': {
    proposerMissionCommeReferent: ['referent'],
    proposerCompter: ['referent'],
    retirerCompter: ['referent'],
    ecrireContrat: ['referent'],
    changerContrat: ['referent'],
    ajouterUneAction: ['referent'],
    avancerAction: ['referent'],
    ajouterUnObjectif: ['referent'],
    avancerObjectif: ['referent'],
    fixerRendezVous: ['referent'],
    deplacerUnRendezVous: ['referent'],
    annulerUnRendezVous: ['referent'],
    dateContact: ['referent'],
    dateOrientation: ['referent'],
    garderUneVue: ['referent'],
    enleverUneVue: ['referent'],
    accorderUnContrat: ['referent'],
    retirerMonAccordContrat: ['referent'],
    retirerUneFeuille: ['referent'],
  },
  'lib/remplacements/actions.ts': {
    prevoirMonAbsence: ['referent'],
    arreterMonRemplacement: ['referent'],
    prevoirUneAbsence: ['departement'],
    arreterUnRemplacement: ['departement'],
  },
};
