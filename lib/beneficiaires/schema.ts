import { z } from 'zod';
import { caseCochee, entier, identifiant, liste, texte, texteFacultatif } from '@/lib/champs';
import {
  Accompagnement,
  Besoin,
  Compagnie,
  Competence,
  ContactChoisi,
  DemiJournee,
  Domaine,
  ModeDeplacement,
  Regularite,
} from '@/lib/generated/prisma/enums';
import { estMetier } from '@/lib/appariement/metier';

/** Whose file, and where to go back to: « moi » after a change, else on to the next question. */
const personne = { beneficiaireId: identifiant, retour: z.enum(['suite', 'moi']).catch('suite') };
const INCONNU = { error: 'Choisissez dans la liste.' };
/** « Peu importe » is an empty choice. */
const ouPeuImporte = <T extends Record<string, string>>(choix: T) =>
  z.preprocess((v) => v || null, z.enum(choix, INCONNU).nullable());
const nomAidant = texteFacultatif(80);

export const consentementSchema = z.object({
  beneficiaireId: identifiant,
  accord: caseCochee.refine(Boolean, 'Cochez la case si vous êtes d’accord.'),
  nomAidant,
});
export const retraitSchema = z.object({ beneficiaireId: identifiant });
export const effacementSchema = z.object({
  beneficiaireId: identifiant,
  compris: caseCochee.refine(Boolean, 'Cochez la case si vous voulez tout effacer.'),
});
export const aidantSchema = z.object({ beneficiaireId: identifiant, nomAidant });
/** « Quelqu’un m’aide en ce moment »: who. */
export const aideSchema = z.object({ nom: texte(80, 'Écrivez son prénom et son nom.') });
export const aideFinieSchema = z.object({});
export const contactSchema = z.object({
  beneficiaireId: identifiant,
  contactChoisi: z.enum(ContactChoisi, INCONNU),
});
/** « Je veux bien qu’on me propose des missions », or not any more. */
export const proposableSchema = z.object({
  propositions: z.enum(['oui', 'non'], { error: 'Choisissez oui ou non.' }),
});
export const rappelSchema = z.object({ mot: texteFacultatif(500) });

/** One schema per question; the key is the question's address. */
export const reponseSchemas = {
  ou: z.object({
    ...personne,
    communeCode: z
      .string({ error: 'Choisissez une commune.' })
      .regex(/^[0-9AB]{5}$/, 'Choisissez une commune.'),
  }),
  trajet: z.object({
    ...personne,
    rayonKm: entier(0, 200, 'Choisissez une distance.'),
    modesDeplacement: liste(z.enum(ModeDeplacement, INCONNU)).refine(
      (l) => l.length > 0,
      'Cochez au moins une façon de venir.',
    ),
  }),
  quand: z.object({
    ...personne,
    disponibilites: liste(z.enum(DemiJournee, INCONNU)).refine(
      (l) => l.length > 0,
      'Cochez au moins un moment de la semaine.',
    ),
  }),
  envies: z.object({ ...personne, domainesSouhaites: liste(z.enum(Domaine, INCONNU)) }),
  besoins: z.object({
    ...personne,
    besoins: liste(z.enum(Besoin, INCONNU)),
    besoinsLibres: texteFacultatif(500),
  }),
  facon: z.object({
    ...personne,
    accompagnementSouhaite: ouPeuImporte(Accompagnement),
    compagnieSouhaitee: ouPeuImporte(Compagnie),
    rythmeSouhaite: ouPeuImporte(Regularite),
  }),
  'savoir-faire': z.object({ ...personne, competences: liste(z.enum(Competence, INCONNU)) }),
  apprendre: z.object({ ...personne, competencesVisees: liste(z.enum(Competence, INCONNU)) }),
  metier: z.object({
    ...personne,
    metierVise: z.preprocess(
      (v) => v || null,
      z.string().refine(estMetier, 'Choisissez un métier dans la liste.').nullable(),
    ),
  }),
};

export type SaisieConsentement = z.output<typeof consentementSchema>;
export type SaisieRetrait = z.output<typeof retraitSchema>;
export type SaisieAidant = z.output<typeof aidantSchema>;
export type SaisieAideEnCours = z.output<typeof aideSchema>;
export type SaisieContact = z.output<typeof contactSchema>;
export type SaisieProposable = z.output<typeof proposableSchema>;
export type SaisieRappel = z.output<typeof rappelSchema>;
export type SaisieReponse = { [S in keyof typeof reponseSchemas]: z.output<(typeof reponseSchemas)[S]> };
