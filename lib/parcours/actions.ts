'use server';
import { action } from '@/lib/action';
import { ajouterAction, changerStatutAction } from './commands/action';
import { accorderCompte, proposerCompte, retirerCompte } from './commands/compte';
import { creerContrat, modifierContrat } from './commands/contrat';
import { reprendreAccompagnement, terminerAccompagnement } from './commands/fin';
import { nommerReferent } from './commands/nomination';
import { proposerMission, repondreProposition } from './commands/proposition';
import { annulerRendezVous, prendreRendezVous } from './commands/rendez-vous';
import { noterContact, noterOrientation } from './commands/suivi';
import {
  actionSchema,
  compteProposeSchema,
  compteSchema,
  contactSchema,
  contratModifieSchema,
  contratSchema,
  finSchema,
  nominationSchema,
  orientationSchema,
  propositionSchema,
  rendezVousAnnuleSchema,
  rendezVousSchema,
  reponseSchema,
  statutActionSchema,
} from './schema';

const dossier = (fait: string) => (r: { beneficiaireId: string }) =>
  `/referent/personnes/${r.beneficiaireId}?fait=${fait}`;

export const proposerMissionCommeReferent = action({
  role: 'REFERENT',
  schema: propositionSchema,
  run: proposerMission,
  then: dossier('proposition'),
});
export const proposerMissionCommeCoordination = action({
  role: 'COORDINATION',
  schema: propositionSchema,
  run: proposerMission,
  then: (r) => `/coordination/personnes/${r.beneficiaireId}?fait=proposition`,
});
export const repondre = action({
  role: 'BENEFICIAIRE',
  schema: reponseSchema,
  run: repondreProposition,
  then: (r) =>
    r.reponse === 'OUI'
      ? `/beneficiaire/missions/${r.missionId}/interet`
      : `/beneficiaire/propositions?fait=${r.reponse === 'PLUS_TARD' ? 'plus-tard' : 'repondu'}`,
});
export const proposerCompter = action({
  role: 'REFERENT',
  schema: compteProposeSchema,
  run: proposerCompte,
  then: dossier('compte'),
});
export const accorder = action({
  role: 'BENEFICIAIRE',
  schema: compteSchema,
  run: accorderCompte,
  then: () => '/beneficiaire/parcours?fait=accord',
});
export const retirerMonAccord = action({
  role: 'BENEFICIAIRE',
  schema: compteSchema,
  run: retirerCompte,
  then: () => '/beneficiaire/parcours?fait=retire',
});
export const retirerCompter = action({
  role: 'REFERENT',
  schema: compteSchema,
  run: retirerCompte,
  then: dossier('compte-retire'),
});
export const ecrireContrat = action({
  role: 'REFERENT',
  schema: contratSchema,
  run: creerContrat,
  then: dossier('contrat'),
});
export const changerContrat = action({
  role: 'REFERENT',
  schema: contratModifieSchema,
  run: modifierContrat,
  then: dossier('contrat'),
});
export const ajouterUneAction = action({
  role: 'REFERENT',
  schema: actionSchema,
  run: ajouterAction,
  then: dossier('action'),
});
export const avancerAction = action({
  role: 'REFERENT',
  schema: statutActionSchema,
  run: changerStatutAction,
  then: dossier('action'),
});
export const avancerMonAction = action({
  role: 'BENEFICIAIRE',
  schema: statutActionSchema,
  run: changerStatutAction,
  then: () => '/beneficiaire/parcours?fait=action',
});
export const fixerRendezVous = action({
  role: 'REFERENT',
  schema: rendezVousSchema,
  run: prendreRendezVous,
  then: dossier('rendez-vous'),
});
export const annulerUnRendezVous = action({
  role: 'REFERENT',
  schema: rendezVousAnnuleSchema,
  run: annulerRendezVous,
  then: dossier('rendez-vous-annule'),
});
export const annulerMonRendezVous = action({
  role: 'BENEFICIAIRE',
  schema: rendezVousAnnuleSchema,
  run: annulerRendezVous,
  then: () => '/beneficiaire/parcours?fait=rendez-vous-annule',
});
export const dateContact = action({
  role: 'REFERENT',
  schema: contactSchema,
  run: noterContact,
  then: dossier('contact'),
});
export const dateOrientation = action({
  role: 'REFERENT',
  schema: orientationSchema,
  run: noterOrientation,
  then: dossier('orientation'),
});
export const nommerUnReferent = action({
  role: 'DEPARTEMENT',
  schema: nominationSchema,
  run: nommerReferent,
  then: (_, { depuis }) => `/departement/${depuis ? `referents/${depuis}` : 'personnes'}?fait=nomme`,
});
export const finirAccompagnement = action({
  role: 'REFERENT',
  schema: finSchema,
  run: terminerAccompagnement,
  then: dossier('fin'),
});
export const reprendreSuivi = action({
  role: 'REFERENT',
  schema: finSchema,
  run: reprendreAccompagnement,
  then: dossier('reprise'),
});
