import { z } from 'zod';
import { caseCochee, courriel, telephone } from '@/lib/champs';
import { NOMS_PERSONAS } from './personas';
import { LONGUEUR_CODE, LONGUEUR_NUMERO, normaliserCode } from './secret';

export const schemaDemo = z.object({
  persona: z.enum(NOMS_PERSONAS, { error: 'Choisissez une des cinq personnes.' }),
});

/** One field for an e-mail address or a telephone number: an @ tells them apart. */
const destinataire = z
  .string({ error: 'Écrivez votre adresse e-mail ou votre numéro de téléphone.' })
  .trim()
  .min(1, 'Écrivez votre adresse e-mail ou votre numéro de téléphone.')
  .max(254, 'C’est trop long.')
  .transform((v, ctx) => {
    const canal = v.includes('@') ? ('EMAIL' as const) : ('SMS' as const);
    const lu = (canal === 'EMAIL' ? courriel : telephone).safeParse(v);
    if (lu.success) return { canal, adresse: lu.data };
    ctx.addIssue({ code: 'custom', message: lu.error.issues[0]!.message });
    return z.NEVER;
  });

export const schemaDemandeLien = z.object({ destinataire, longue: caseCochee });

export const schemaEntreeLien = z.object({
  jeton: z.string({ error: 'Ce lien est abîmé.' }).min(1).max(64),
  longue: caseCochee,
});

const signes = (longueur: number, phrase: string) =>
  z
    .string({ error: phrase })
    .max(40, phrase)
    .transform(normaliserCode)
    .refine((v) => v.length === longueur, phrase);

export const schemaEntreeCarte = z.object({
  numero: signes(LONGUEUR_NUMERO, `Le numéro de la carte a ${LONGUEUR_NUMERO} signes.`),
  code: signes(LONGUEUR_CODE, `Le code a ${LONGUEUR_CODE} signes. Il est sur l’autre partie de la carte.`),
  longue: caseCochee,
});
export const schemaRien = z.object({});
