'use server';
import { action } from '@/lib/action';
import { plusParametre } from '@/lib/requete';
import { accorderContrat, retirerAccordContrat } from '../commands/accord';
import { ajouterAction, changerStatutAction } from '../commands/action';
import { proposerCompte, retirerCompte } from '../commands/compte';
import { creerContrat, modifierContrat } from '../commands/contrat';
import { retirerFeuille } from '../commands/feuille';
import { ajouterObjectif, changerStatutObjectif } from '../commands/objectif';
import { proposerMission } from '../commands/proposition';
import { annulerRendezVous, deplacerRendezVous, prendreRendezVous } from '../commands/rendez-vous';
import { noterContact, noterOrientation } from '../commands/suivi';
import { enleverVue, enregistrerVue } from '../commands/vue';
import {
  accordContratSchema,
  actionSchema,
  compteProposeSchema,
  compteSchema,
  contactSchema,
  contratModifieSchema,
  contratSchema,
  objectifSchema,
  orientationSchema,
  propositionSchema,
  rendezVousAnnuleSchema,
  rendezVousDeplaceSchema,
  rendezVousSchema,
  statutActionSchema,
  texteSchema,
  statutObjectifSchema,
  vueEnleveeSchema,
  vueSchema,
} from '../schema';

const avecFait = (adresse: string, fait: string) => plusParametre(adresse, 'fait', fait);
/** Back to the caseload when it was done from there. */
const dossier = (fait: string) => (r: { beneficiaireId: string }, saisie: object) => {
  const retour = 'retour' in saisie && typeof saisie.retour === 'string' ? saisie.retour : null;
  return avecFait(retour ?? `/referent/personnes/${r.beneficiaireId}`, fait);
};

export const proposerMissionCommeReferent = action({
  role: 'REFERENT',
  schema: propositionSchema,
  run: proposerMission,
  then: dossier('proposition'),
});
export const proposerCompter = action({
  role: 'REFERENT',
  schema: compteProposeSchema,
  run: proposerCompte,
  then: dossier('compte'),
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
const leTexte = (fait: string) => (r: { contratId: string; beneficiaireId: string }) =>
  `/referent/personnes/${r.beneficiaireId}/contrat/${r.contratId}/texte?fait=${fait}`;
export const accorderUnContrat = action({
  role: 'REFERENT',
  schema: accordContratSchema,
  run: accorderContrat,
  then: (r) => leTexte(r.signe ? 'signe' : 'accord')(r),
});
export const retirerMonAccordContrat = action({
  role: 'REFERENT',
  schema: texteSchema,
  run: retirerAccordContrat,
  then: leTexte('accord-retire'),
});
export const retirerUneFeuille = action({
  role: 'REFERENT',
  schema: texteSchema,
  run: retirerFeuille,
  then: leTexte('feuille-retiree'),
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
export const ajouterUnObjectif = action({
  role: 'REFERENT',
  schema: objectifSchema,
  run: ajouterObjectif,
  then: dossier('objectif'),
});
export const avancerObjectif = action({
  role: 'REFERENT',
  schema: statutObjectifSchema,
  run: changerStatutObjectif,
  then: dossier('objectif'),
});
export const fixerRendezVous = action({
  role: 'REFERENT',
  schema: rendezVousSchema,
  run: prendreRendezVous,
  then: dossier('rendez-vous'),
});
export const deplacerUnRendezVous = action({
  role: 'REFERENT',
  schema: rendezVousDeplaceSchema,
  run: deplacerRendezVous,
  then: dossier('rendez-vous-deplace'),
});
export const annulerUnRendezVous = action({
  role: 'REFERENT',
  schema: rendezVousAnnuleSchema,
  run: annulerRendezVous,
  then: dossier('rendez-vous-annule'),
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
export const garderUneVue = action({
  role: 'REFERENT',
  schema: vueSchema,
  run: enregistrerVue,
  then: (r) => avecFait(r.adresse, 'vue'),
});
export const enleverUneVue = action({
  role: 'REFERENT',
  schema: vueEnleveeSchema,
  run: enleverVue,
  then: (_, saisie) => avecFait(saisie.retour ?? '/referent', 'vue-enlevee'),
});
