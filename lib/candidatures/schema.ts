import { z } from 'zod';
import { caseCochee, identifiant, jour, jourFacultatif, liste, texteFacultatif } from '@/lib/champs';

export const candidatureSchema = z.object({
  missionId: identifiant,
  creneauIds: liste(identifiant),
  mot: texteFacultatif(500),
  partageTelephone: caseCochee,
  partageEmail: caseCochee,
  ancienEmployeur: z
    .enum(['oui', 'non'], { error: 'Répondez par oui ou par non.' })
    .transform((v) => v === 'oui'),
  accord: caseCochee.refine((v) => v, 'Cochez cette case si vous êtes d’accord. Sinon, rien n’est envoyé.'),
});
export type SaisieCandidature = z.output<typeof candidatureSchema>;

export const surCandidature = z.object({ candidatureId: identifiant });
export const accueilSchema = surCandidature.extend({ debutLe: jourFacultatif.optional() });
export const surAffectation = z.object({ affectationId: identifiant });

export const seanceSchema = z.object({ creneauId: identifiant, date: jour });
export const empechementSchema = seanceSchema.extend({ affectationId: identifiant });
