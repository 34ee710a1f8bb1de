'use server';
import { action } from '@/lib/action';
import { ajouterAction, changerStatutAction } from '../commands/action';
import { accorderContrat, retirerAccordContrat } from '../commands/accord';
import { ajouterObjectif, changerStatutObjectif } from '../commands/objectif';
import { accorderCompte, retirerCompte } from '../commands/compte';
import { ajouterAuContrat } from '../commands/complement';
import { repondreProposition } from '../commands/proposition';
import { annulerRendezVous } from '../commands/rendez-vous';
import {
  accordContratSchema,
  actionSchema,
  ajoutContratSchema,
  compteSchema,
  objectifSchema,
  rendezVousAnnuleSchema,
  reponseSchema,
  statutActionSchema,
  texteSchema,
  statutObjectifSchema,
} from '../schema';

export const repondre = action({
  role: 'BENEFICIAIRE',
  schema: reponseSchema,
  run: repondreProposition,
  then: (r) =>
    r.reponse === 'OUI'
      ? `/beneficiaire/missions/${r.missionId}/interet`
      : `/beneficiaire/propositions?fait=${r.reponse === 'PLUS_TARD' ? 'plus-tard' : 'repondu'}`,
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
export const ajouterMonAction = action({
  role: 'BENEFICIAIRE',
  schema: actionSchema,
  run: ajouterAction,
  then: () => '/beneficiaire/parcours?fait=etape',
});
export const avancerMonAction = action({
  role: 'BENEFICIAIRE',
  schema: statutActionSchema,
  run: changerStatutAction,
  then: (_, { statut }) => `/beneficiaire/parcours?fait=${statut === 'LAISSEE' ? 'laissee' : 'action'}`,
});
export const ajouterMonObjectif = action({
  role: 'BENEFICIAIRE',
  schema: objectifSchema,
  run: ajouterObjectif,
  then: () => '/beneficiaire/parcours?fait=objectif',
});
export const avancerMonObjectif = action({
  role: 'BENEFICIAIRE',
  schema: statutObjectifSchema,
  run: changerStatutObjectif,
  then: (_, { statut }) => `/beneficiaire/parcours?fait=objectif-${statut.toLowerCase().replace('_', '-')}`,
});
export const annulerMonRendezVous = action({
  role: 'BENEFICIAIRE',
  schema: rendezVousAnnuleSchema,
  run: annulerRendezVous,
  then: () => '/beneficiaire/parcours?fait=rendez-vous-annule',
});
const monContrat = (fait: string) => (r: { contratId: string }) =>
  `/beneficiaire/parcours/contrat/${r.contratId}?fait=${fait}`;
export const accorderMonContrat = action({
  role: 'BENEFICIAIRE',
  schema: accordContratSchema,
  run: accorderContrat,
  then: monContrat('contrat-oui'),
});
export const retirerMonOui = action({
  role: 'BENEFICIAIRE',
  schema: texteSchema,
  run: retirerAccordContrat,
  then: monContrat('contrat-retire'),
});
export const refuserUneFeuille = action({
  role: 'BENEFICIAIRE',
  schema: texteSchema,
  run: retirerAccordContrat,
  then: monContrat('feuille-retiree'),
});
export const completerMonContrat = action({
  role: 'BENEFICIAIRE',
  schema: ajoutContratSchema,
  run: ajouterAuContrat,
  then: monContrat('contrat-complete'),
});
