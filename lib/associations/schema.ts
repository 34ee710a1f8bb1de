import { z } from 'zod';
import { StatutAssociation } from '@/lib/generated/prisma/enums';
import { PHRASE_NIR } from '@/lib/nir';
import {
  courrielFacultatif,
  entier,
  identifiant,
  jourFacultatif,
  numeroFacultatif,
  sansNir,
  telephoneFacultatif,
  texte,
  texteFacultatif,
} from '@/lib/champs';
import { PHRASE_RNA, rnaValide, sirenValide, siretValide } from '@/lib/comptes/identite';

const vide = (max: number) => texteFacultatif(max).transform((t) => t ?? '');

/** What an association says of itself. Its name and numbers are the coordination's. */
export const structureSchema = z.object({
  associationId: identifiant,
  version: entier(1, 1_000_000),
  description: vide(2000),
  adresse: vide(300),
  telephone: telephoneFacultatif,
  email: courrielFacultatif,
  siteUrl: z.preprocess(
    (v) => (typeof v === 'string' && v.trim() ? v.trim() : null),
    z
      .url({ protocol: /^https?$/, error: 'Écrivez une adresse qui commence par https://.' })
      .max(300, 'C’est trop long : 300 signes au plus.')
      .refine(sansNir, PHRASE_NIR)
      .nullable(),
  ),
  contactPrenom: vide(80),
  contactNom: vide(80),
  assureur: texteFacultatif(120),
  numeroContrat: texteFacultatif(80),
  assuranceExpireLe: jourFacultatif,
});
export type SaisieStructure = z.output<typeof structureSchema>;

/** What the coordination writes of an association: the same, and who it is. One field takes a SIREN or a SIRET. */
export const ficheSchema = structureSchema
  .extend({
    nom: texte(200, 'Écrivez le nom de l’association.'),
    communeCode: z.preprocess(
      (v) => v || null,
      z
        .string()
        .regex(/^[0-9AB]{5}$/, 'Choisissez une commune.')
        .nullable(),
    ),
    rna: numeroFacultatif(rnaValide, PHRASE_RNA),
    siret: numeroFacultatif(
      (n) => sirenValide(n) || siretValide(n),
      'Ce numéro n’est pas juste : 9 chiffres pour un SIREN, 14 pour un SIRET.',
    ),
  })
  .transform(({ siret: numero, ...champs }) => ({
    ...champs,
    siren: numero?.slice(0, 9) ?? null,
    siret: numero?.length === 14 ? numero : null,
  }));
export type SaisieFiche = z.output<typeof ficheSchema>;

export const statutSchema = z.object({
  associationId: identifiant,
  statut: z.enum(StatutAssociation, { error: 'Choisissez où vous en êtes.' }),
});
export type SaisieStatut = z.output<typeof statutSchema>;
