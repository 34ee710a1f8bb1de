import { z } from 'zod';
import { StatutAssociation } from '@/lib/generated/prisma/enums';
import { PHRASE_NIR } from '@/lib/nir';
import {
  courrielFacultatif,
  entier,
  identifiant,
  jourFacultatif,
  sansNir,
  telephoneFacultatif,
  texteFacultatif,
} from '@/lib/champs';

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

export const statutSchema = z.object({
  associationId: identifiant,
  statut: z.enum(StatutAssociation, { error: 'Choisissez où vous en êtes.' }),
});
export type SaisieStatut = z.output<typeof statutSchema>;
