'use server';
import { action } from '@/lib/action';
import { plusParametre } from '@/lib/requete';
import { demander, demanderAutreJour, retirerDemande } from './commands/demande';
import { repondreDemande } from './commands/reponse';
import { autreJourSchema, demandeRetireeSchema, demandeSchema, reponseDemandeSchema } from './schema';

export const demanderAction = action({
  role: 'BENEFICIAIRE',
  schema: demandeSchema,
  run: demander,
  then: () => '/beneficiaire/parcours?fait=demande',
});
export const demanderAutreJourAction = action({
  role: 'BENEFICIAIRE',
  schema: autreJourSchema,
  run: demanderAutreJour,
  then: () => '/beneficiaire/parcours?fait=autre-jour',
});
export const retirerDemandeAction = action({
  role: 'BENEFICIAIRE',
  schema: demandeRetireeSchema,
  run: retirerDemande,
  then: () => '/beneficiaire/parcours?fait=demande-retiree',
});
export const repondreDemandeAction = action({
  role: 'REFERENT',
  schema: reponseDemandeSchema,
  run: repondreDemande,
  then: (r, { retour }) =>
    plusParametre(retour ?? `/referent/personnes/${r.beneficiaireId}`, 'fait', 'reponse'),
});
export const repondreCommeDepartementAction = action({
  role: 'DEPARTEMENT',
  schema: reponseDemandeSchema,
  run: repondreDemande,
  then: () => '/departement/demandes?fait=reponse',
});
