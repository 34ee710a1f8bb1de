'use server';
import { action } from '@/lib/action';
import { terminerAffectation } from './commands/affectation';
import { deposerCandidature } from './commands/deposer';
import { annulerSeance, prevenirEmpechement } from './commands/empechement';
import { laisserPlaceOfferte, retirerCandidature } from './commands/fermeture';
import { leverAncienEmployeur, presenterCandidature } from './commands/presenter';
import {
  accepterCandidature,
  donnerSansSuite,
  mettreEnAttente,
  prendrePlaceOfferte,
} from './commands/reponse';
import {
  accueilSchema,
  candidatureSchema,
  empechementSchema,
  seanceSchema,
  surAffectation,
  surCandidature,
} from './schema';

/* The person. */

export const deposerCandidatureAction = action({
  role: 'BENEFICIAIRE',
  schema: candidatureSchema,
  run: deposerCandidature,
  then: ({ statut }) => `/beneficiaire?fait=${statut === 'A_EXAMINER' ? 'interesse-examen' : 'interesse'}`,
});

export const retirerCandidatureAction = action({
  role: 'BENEFICIAIRE',
  schema: surCandidature,
  run: retirerCandidature,
  then: () => '/beneficiaire?fait=retire',
});

export const prendrePlaceOfferteAction = action({
  role: 'BENEFICIAIRE',
  schema: surCandidature,
  run: prendrePlaceOfferte,
  then: () => '/beneficiaire?fait=place-prise',
});

export const laisserPlaceOfferteAction = action({
  role: 'BENEFICIAIRE',
  schema: surCandidature,
  run: laisserPlaceOfferte,
  then: () => '/beneficiaire?fait=place-laissee',
});

export const terminerMaMissionAction = action({
  role: 'BENEFICIAIRE',
  schema: surAffectation,
  run: terminerAffectation,
  then: () => '/beneficiaire?fait=mission-finie',
});

export const prevenirEmpechementAction = action({
  role: 'BENEFICIAIRE',
  schema: empechementSchema,
  run: prevenirEmpechement,
  then: () => '/beneficiaire?fait=prevenu',
});

/* The association. */

export const accepterCandidatureAction = action({
  role: 'ASSOCIATION',
  schema: accueilSchema,
  run: accepterCandidature,
  then: ({ missionId, resultat }) =>
    `/association/missions/${missionId}?fait=${resultat === 'ACCEPTEE' ? 'accueillie' : 'complete'}`,
});

export const mettreEnAttenteAction = action({
  role: 'ASSOCIATION',
  schema: surCandidature,
  run: mettreEnAttente,
  then: ({ missionId }) => `/association/missions/${missionId}?fait=complete`,
});

export const donnerSansSuiteAction = action({
  role: 'ASSOCIATION',
  schema: surCandidature,
  run: donnerSansSuite,
  then: ({ missionId }) => `/association/missions/${missionId}?fait=sans-suite`,
});

export const terminerAffectationAction = action({
  role: 'ASSOCIATION',
  schema: surAffectation,
  run: terminerAffectation,
  then: () => '/association/benevoles?fait=terminee',
});

export const annulerSeanceAction = action({
  role: 'ASSOCIATION',
  schema: seanceSchema,
  run: annulerSeance,
  then: () => '/association?fait=seance-annulee',
});

/* The coordination. */

export const presenterCandidatureAction = action({
  role: 'COORDINATION',
  schema: surCandidature,
  run: presenterCandidature,
  then: () => '/coordination?fait=presentee',
});

export const leverAncienEmployeurAction = action({
  role: 'COORDINATION',
  schema: surCandidature,
  run: leverAncienEmployeur,
  then: () => '/coordination?fait=levee',
});

export const classerCandidatureAction = action({
  role: 'COORDINATION',
  schema: surCandidature,
  run: donnerSansSuite,
  then: () => '/coordination?fait=sans-suite',
});
