import { z } from 'zod';
import {
  caseCochee,
  entier,
  identifiant,
  jour,
  jourFacultatif,
  liste,
  texte,
  texteFacultatif,
} from '@/lib/champs';
import type { IssueFin } from '@/lib/generated/prisma/enums';
import { natureConvient } from './contrat';
import { ISSUES } from './fin';
import { adresseLue } from './page-file';

export const propositionSchema = z.object({
  beneficiaireId: identifiant,
  missionId: identifiant,
  mot: texteFacultatif(500),
});
export const reponseSchema = z.object({
  propositionId: identifiant,
  reponse: z.enum(['OUI', 'NON', 'PLUS_TARD'], { error: 'Choisissez une réponse.' }),
});
export const compteSchema = z.object({ compteId: identifiant });
export const compteProposeSchema = z.object({ affectationId: identifiant });

/** Hours a week in steps of a half, or empty: none set. */
const cible = z.preprocess(
  (v) =>
    typeof v === 'string' ? (v.trim() === '' ? null : Number(v.trim().replace(',', '.'))) : (v ?? null),
  z
    .number({ error: 'Écrivez un nombre d’heures, par exemple 7,5.' })
    .min(0, 'Écrivez un nombre d’heures entre 0 et 40.')
    .max(40, 'Écrivez un nombre d’heures entre 0 et 40.')
    .multipleOf(0.5, 'Comptez par demi-heures, par exemple 7,5.')
    .nullable(),
);
/** One action a line. */
const nouvelles = texteFacultatif(2000).transform((t, ctx) => {
  const lignes = (t ?? '')
    .split(/\r?\n/)
    .map((l) => l.trim())
    .filter(Boolean);
  if (lignes.length > 10) ctx.addIssue({ code: 'custom', message: 'Écrivez 10 actions au plus.' });
  if (lignes.some((l) => l.length > 200))
    ctx.addIssue({ code: 'custom', message: 'Une action tient en 200 signes : une par ligne.' });
  return [...new Set(lignes)];
});
const termes = {
  type: z.enum(['CONTRAT_ENGAGEMENT', 'CER', 'PPAE'], { error: 'Choisissez le type de contrat.' }),
  nature: z.enum(['SOCIAL', 'PROFESSIONNEL', 'INDEPENDANT'], { error: 'Choisissez la nature du contrat.' }),
  debutLe: jour,
  finLe: jourFacultatif,
  cibleHebdo: cible,
  /** Actions of the parcours that the contract names, among those that the form offered. */
  actions: liste(identifiant),
  proposees: liste(identifiant),
  nouvelles,
  /** The référent agrees to the text as it is sent: their own half. */
  accord: caseCochee,
};
type Termes = {
  type: 'CONTRAT_ENGAGEMENT' | 'CER' | 'PPAE';
  nature: 'SOCIAL' | 'PROFESSIONNEL' | 'INDEPENDANT';
  debutLe: Date;
  finLe: Date | null;
};
function coherent(c: Termes, ctx: z.RefinementCtx) {
  if (!natureConvient(c.type, c.nature))
    ctx.addIssue({
      code: 'custom',
      path: ['nature'],
      message: 'Cette nature ne va pas avec ce type de contrat.',
    });
  if (c.finLe && c.finLe <= c.debutLe)
    ctx.addIssue({ code: 'custom', path: ['finLe'], message: 'La fin vient après le début.' });
}
/** Done from the caseload: its address, where one goes back to. Nothing = to the parcours. */
const retour = z.string().max(2000).transform(adresseLue).optional().catch(undefined);

export const contratSchema = z
  .object({
    beneficiaireId: identifiant,
    remplaceId: z.preprocess((v) => v || null, identifiant.nullable()),
    retour,
    ...termes,
  })
  .superRefine(coherent);
export const contratModifieSchema = z
  .object({
    contratId: identifiant,
    version: entier(1, 1_000_000),
    remplacer: caseCochee,
    retour,
    ...termes,
  })
  .superRefine(coherent);

/** One text of a contract. */
export const texteSchema = z.object({ versionId: identifiant });
export const accordContratSchema = texteSchema.extend({
  empreinte: z.string().regex(/^[0-9a-f]{64}$/, 'Lisez le contrat de nouveau, puis dites oui.'),
});
/** The sheet signed by hand, and the day that it bears. */
export const feuilleSchema = texteSchema.extend({ le: jour });
export const ajoutContratSchema = z.object({
  contratId: identifiant,
  titre: texte(200, 'Écrivez ce que vous voulez faire.'),
});

export const vueSchema = z.object({
  nom: texte(60, 'Donnez un nom à cette vue.'),
  adresse: texte(500, 'Choisissez d’abord un filtre.'),
});
export const vueEnleveeSchema = z.object({ vueId: identifiant, retour });

export const actionSchema = z.object({
  beneficiaireId: identifiant,
  titre: texte(200, 'Écrivez ce qui est prévu.'),
  echeanceLe: jourFacultatif,
  /** What it is a step towards, if anything. */
  objectifId: z.preprocess((v) => v || undefined, identifiant.optional()),
});
export const objectifSchema = z.object({
  beneficiaireId: identifiant,
  titre: texte(200, 'Écrivez cet objectif.'),
});
export const statutObjectifSchema = z.object({
  objectifId: identifiant,
  statut: z.enum(['EN_COURS', 'ATTEINT', 'LAISSE'], { error: 'Choisissez où en est l’objectif.' }),
});
export const statutActionSchema = z.object({
  actionId: identifiant,
  statut: z.enum(['A_FAIRE', 'EN_COURS', 'FAITE', 'LAISSEE'], { error: 'Choisissez où en est l’action.' }),
});
const quandEtOu = {
  date: jour,
  heure: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez une heure, par exemple 09:30.'),
  lieu: texte(200, 'Dites où se passe le rendez-vous.'),
  retour,
};
export const rendezVousSchema = z.object({
  beneficiaireId: identifiant,
  objet: texteFacultatif(200),
  ...quandEtOu,
});
export const rendezVousDeplaceSchema = z.object({
  rendezVousId: identifiant,
  ...quandEtOu,
});
export const rendezVousAnnuleSchema = z.object({ rendezVousId: identifiant });
const motsDuPoint = {
  /** Its words seem to tell of health, and were read again. */
  relu: caseCochee.optional(),
  le: jour,
  mots: texte(2000, 'Écrivez ce que vous vous êtes dit.'),
  suites: texteFacultatif(1000),
  prochainLe: jourFacultatif,
};
function dansLOrdre(p: { le: Date; prochainLe: Date | null }, ctx: z.RefinementCtx) {
  if (p.prochainLe && p.prochainLe <= p.le)
    ctx.addIssue({
      code: 'custom',
      path: ['prochainLe'],
      message: 'Le prochain point vient après celui-ci.',
    });
}
export const pointSchema = z
  .object({ beneficiaireId: identifiant, retour, ...motsDuPoint })
  .superRefine(dansLOrdre);
export const pointModifieSchema = z
  .object({ pointId: identifiant, version: entier(1, 1_000_000), ...motsDuPoint })
  .superRefine(dansLOrdre);
export const motsPointSchema = z.object({ pointId: identifiant, motsPersonne: texteFacultatif(1000) });
export const contactSchema = z.object({ beneficiaireId: identifiant, le: jour });
export const orientationSchema = z.object({ beneficiaireId: identifiant, le: jour, retour });
/** The end of the accompaniment: what comes next, and no reason, ever. */
export const finSchema = z.object({
  beneficiaireId: identifiant,
  issue: z.enum(Object.keys(ISSUES) as [IssueFin, ...IssueFin[]], { error: 'Dites ce qui vient ensuite.' }),
  le: jour,
  bilan: texteFacultatif(4000),
  /** Its words seem to tell of health, and were read again. */
  relu: caseCochee.optional(),
});
export const repriseSchema = z.object({ beneficiaireId: identifiant });
export const bilanSchema = z.object({
  finId: identifiant,
  version: entier(1, 1_000_000),
  bilan: texte(4000, 'Écrivez le bilan.'),
  relu: caseCochee.optional(),
});
export const motsBilanSchema = z.object({ finId: identifiant, motsPersonne: texteFacultatif(1000) });
export const relaisSchema = z.object({
  suiviId: identifiant,
  version: entier(0, 1_000_000),
  relais: texte(2000, 'Écrivez ce qui aide à prendre la suite.'),
  /** Its words seem to tell of health, and were read again. */
  relu: caseCochee.optional(),
});
const qui = {
  beneficiaireId: identifiant,
  le: jour,
  /** The référent whose caseload is being handed over, to go back to it. */
  depuis: z.preprocess((v) => v || null, identifiant.nullable()),
};
export const nominationSchema = z.object({
  ...qui,
  referentId: z.uuid({ error: 'Choisissez un référent dans la liste.' }),
});
export const nominationOrganismeSchema = z.object({
  ...qui,
  organismeId: z.uuid({ error: 'Choisissez un organisme dans la liste.' }),
});
export const choixReferentSchema = z.object({
  suiviId: identifiant,
  referentId: z.uuid({ error: 'Choisissez qui accompagne, dans la liste.' }),
});
/** Whether a référent chooses who accompanies, in their organisme. */
export const gestionSchema = z.object({
  referentId: identifiant,
  gere: z.enum(['oui', 'non'], { error: 'Dites si cette personne choisit.' }),
});
