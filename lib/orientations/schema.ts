import { z } from 'zod';
import { caseCochee, identifiant, texte } from '@/lib/champs';
import { TypeOrganisme } from '@/lib/generated/prisma/enums';

/** Its words seem to tell of health, and were read again. */
const relu = caseCochee.optional();
export const orientationDemandeeSchema = z.object({
  beneficiaireId: identifiant,
  versType: z.enum(TypeOrganisme, { error: 'Choisissez quelle sorte d’organisme.' }),
  motif: texte(500, 'Écrivez pourquoi.'),
  relu,
});
export const orientationDecideeSchema = z
  .object({
    orientationId: identifiant,
    decision: z.enum(['CHANGEMENT', 'MAINTIEN'], { error: 'Choisissez ce que vous décidez.' }),
    organismeId: z.preprocess((v) => v || null, identifiant.nullable()),
    motif: texte(500, 'Écrivez pourquoi.'),
    relu,
  })
  .refine((s) => s.decision === 'MAINTIEN' || s.organismeId, {
    path: ['organismeId'],
    message: 'Choisissez l’organisme qui accompagnera.',
  })
  .refine((s) => s.decision === 'CHANGEMENT' || !s.organismeId, {
    path: ['organismeId'],
    message: 'Aucun organisme n’est nommé quand rien ne change. Enlevez-le, ou choisissez de changer.',
  });
