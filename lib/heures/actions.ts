'use server';
import { action } from '@/lib/action';
import { adresse } from '@/lib/requete';
import { accorderHeures, confirmerHeures, demanderRevue } from './commands/confirmation';
import { corrigerHeures, declarerHeures, retirerHeures } from './commands/declaration';
import { saisirFeuille } from './commands/feuille';
import {
  accordAvecAideSchema,
  accordSchema,
  correctionSchema,
  declarationSchema,
  feuilleSchema,
  lotSchema,
  revueSchema,
  saisiePourSchema,
  surHeures,
} from './schema';

export const declarerHeuresAction = action({
  role: 'BENEFICIAIRE',
  schema: declarationSchema,
  run: declarerHeures,
  then: () => '/beneficiaire/heures?fait=declarees',
});

export const corrigerHeuresAction = action({
  role: 'BENEFICIAIRE',
  schema: correctionSchema,
  run: corrigerHeures,
  then: () => '/beneficiaire/heures?fait=corrigees',
});

export const retirerHeuresAction = action({
  role: 'BENEFICIAIRE',
  schema: surHeures,
  run: retirerHeures,
  then: () => '/beneficiaire/heures?fait=retirees',
});

export const accorderHeuresAction = action({
  role: 'BENEFICIAIRE',
  schema: accordSchema,
  run: accorderHeures,
  then: () => '/beneficiaire/heures?fait=accordees',
});

export const accorderPourUneAideAction = action({
  role: 'COORDINATION',
  schema: accordAvecAideSchema,
  run: accorderHeures,
  then: (_, { beneficiaireId }) => `/coordination/personnes/${beneficiaireId}?fait=accordees`,
});

export const confirmerHeuresAction = action({
  role: 'ASSOCIATION',
  schema: lotSchema,
  run: confirmerHeures,
  then: ({ confirmees }) => `/association/heures?fait=${confirmees > 1 ? 'confirmees' : 'confirmee'}`,
});

export const demanderRevueAction = action({
  role: 'ASSOCIATION',
  schema: revueSchema,
  run: demanderRevue,
  then: () => '/association/heures?fait=a-revoir',
});

export const saisirFeuilleAction = action({
  role: 'ASSOCIATION',
  schema: feuilleSchema,
  run: saisirFeuille,
  then: (_, { suite }) =>
    suite
      ? adresse('/association/heures/feuille', { ...suite, fait: 'feuille' })
      : '/association/heures?fait=feuille',
});

export const saisirHeuresPourAction = action({
  role: 'COORDINATION',
  schema: saisiePourSchema,
  run: (acteur, ligne, now) => saisirFeuille(acteur, { lignes: [ligne] }, now),
  then: (_, { beneficiaireId }) => `/coordination/personnes/${beneficiaireId}?fait=heures`,
});
