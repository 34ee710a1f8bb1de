import { z } from 'zod';
import {
  caseCochee,
  courriel,
  courrielFacultatif,
  identifiant,
  jourFacultatif,
  liste,
  numeroFacultatif,
  telephoneFacultatif,
  texte,
  texteFacultatif,
} from '@/lib/champs';
import { PHRASE_RNA, rnaValide, siretValide } from './identite';
import { TypeOrganisme, TypePublic } from '@/lib/generated/prisma/enums';

const nomComplet = { prenom: texte(60, 'Écrivez le prénom.'), nom: texte(80, 'Écrivez le nom.') };
const coordonnees = { email: courrielFacultatif, telephone: telephoneFacultatif };
const professionnel = { ...nomComplet, email: courriel, telephone: telephoneFacultatif };
const facultatif = <T extends z.ZodType>(type: T) => z.preprocess((v) => v || null, type.nullable());
const commune = z
  .string({ error: 'Choisissez une commune.' })
  .regex(/^[0-9AB]{5}$/, 'Choisissez une commune.');

/** An agent of the Département, opened by whoever installs the product. */
export const agentSchema = z.object(professionnel);
export type SaisieAgent = z.output<typeof agentSchema>;

/** A référent belongs to an organisme of the list, or to a new one. */
export const referentSchema = z
  .object({
    ...professionnel,
    organismeId: facultatif(identifiant),
    organismeNom: texteFacultatif(120),
    organismeType: facultatif(z.enum(TypeOrganisme, { error: 'Choisissez dans la liste.' })),
  })
  .refine((s) => s.organismeId ?? s.organismeNom, {
    path: ['organismeId'],
    message: 'Choisissez un organisme, ou écrivez le nom du nouvel organisme.',
  })
  .refine((s) => s.organismeId ?? s.organismeType, {
    path: ['organismeType'],
    message: 'Dites de quelle sorte est ce nouvel organisme.',
  });
export type SaisieReferent = z.output<typeof referentSchema>;

export const coordinateurSchema = z.object({
  ...professionnel,
  territoireIds: liste(identifiant).refine((l) => l.length > 0, 'Cochez au moins un territoire.'),
});
export type SaisieCoordinateur = z.output<typeof coordinateurSchema>;

export const associationSchema = z.object({
  ...professionnel,
  association: texte(160, 'Écrivez le nom de l’association.'),
  communeCode: commune,
  rna: numeroFacultatif(rnaValide, PHRASE_RNA),
  siret: numeroFacultatif(siretValide, 'Ce numéro SIRET n’est pas juste : 14 chiffres.'),
});
export type SaisieAssociation = z.output<typeof associationSchema>;

/** One more manager of an association that is here already. */
export const responsableSchema = z.object({ ...professionnel, associationId: identifiant });
export type SaisieResponsable = z.output<typeof responsableSchema>;

export const beneficiaireSchema = z.object({
  ...nomComplet,
  ...coordonnees,
  communeCode: commune,
  dateNaissance: jourFacultatif,
  public: z.enum(TypePublic, { error: 'Choisissez une réponse.' }),
  rappelId: facultatif(identifiant),
});
export type SaisieBeneficiaire = z.output<typeof beneficiaireSchema>;

export const coordonneesSchema = z.object({
  beneficiaireId: identifiant,
  ...coordonnees,
  /** The telephone is lost: every session in force ends. */
  perdu: caseCochee,
});
export type SaisieCoordonnees = z.output<typeof coordonneesSchema>;

export const personneSchema = z.object({ beneficiaireId: identifiant });
export const compteSchema = z.object({ userId: identifiant });
export const sessionSchema = z.object({ sessionId: identifiant });
export const autresSessionsSchema = z.object({});
