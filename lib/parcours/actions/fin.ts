'use server';
import { action } from '@/lib/action';
import { ajouterAuBilan, ecrireBilan } from '../commands/bilan';
import { reprendreAccompagnement, terminerAccompagnement } from '../commands/fin';
import { bilanSchema, finSchema, motsBilanSchema, repriseSchema } from '../schema';

const dossier = (fait: string) => (r: { beneficiaireId: string }) =>
  `/referent/personnes/${r.beneficiaireId}?fait=${fait}`;

export const finirAccompagnement = action({
  role: 'REFERENT',
  schema: finSchema,
  run: terminerAccompagnement,
  then: dossier('fin'),
});
export const reprendreSuivi = action({
  role: 'REFERENT',
  schema: repriseSchema,
  run: reprendreAccompagnement,
  then: dossier('reprise'),
});
export const ecrireLeBilan = action({
  role: 'REFERENT',
  schema: bilanSchema,
  run: ecrireBilan,
  then: dossier('bilan'),
});
export const ajouterMesMotsAuBilan = action({
  role: 'BENEFICIAIRE',
  schema: motsBilanSchema,
  run: ajouterAuBilan,
  then: () => '/beneficiaire/parcours?fait=mots',
});
