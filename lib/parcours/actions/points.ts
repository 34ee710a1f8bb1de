'use server';
import { action } from '@/lib/action';
import { plusParametre } from '@/lib/requete';
import { ajouterMots, ecrirePoint, modifierPoint } from '../commands/point';
import { ecrireRelais } from '../commands/relais';
import { motsPointSchema, pointModifieSchema, pointSchema, relaisSchema } from '../schema';

export const ecrireUnPoint = action({
  role: 'REFERENT',
  schema: pointSchema,
  run: ecrirePoint,
  then: (r, { retour }) =>
    plusParametre(retour ?? `/referent/personnes/${r.beneficiaireId}`, 'fait', 'point'),
});
export const changerPoint = action({
  role: 'REFERENT',
  schema: pointModifieSchema,
  run: modifierPoint,
  then: (r) => `/referent/personnes/${r.beneficiaireId}?fait=point-corrige`,
});
export const ajouterMesMots = action({
  role: 'BENEFICIAIRE',
  schema: motsPointSchema,
  run: ajouterMots,
  then: () => '/beneficiaire/parcours?fait=mots',
});
export const ecrireUnRelais = action({
  role: 'REFERENT',
  schema: relaisSchema,
  run: ecrireRelais,
  then: (r) => `/referent/personnes/${r.beneficiaireId}?fait=relais`,
});
