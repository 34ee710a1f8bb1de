import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import { contientUnNir, PHRASE_NIR } from '@/lib/nir';

/* The field types every form shares: zod pieces with their French sentences. */

/* What no browser sends by itself (a list for a text, a file for a word) meets this sentence, never zod's English. */
z.config({ localeError: () => 'Nous ne comprenons pas cette réponse. Écrivez-la de nouveau.' });

/** One way to write a letter, no space around, and no NUL, which PostgreSQL does not take. */
const normal = (v: unknown) => (typeof v === 'string' ? v.replaceAll('\0', '').normalize('NFC').trim() : v);

/** Holds nothing that looks like a social security number. */
export const sansNir = (t: string) => !contientUnNir(t);

/** One line or several of free text, trimmed, required. A text that holds a NIR is refused. */
export function texte(max: number, manque = 'Écrivez quelque chose ici.') {
  return z.preprocess(
    normal,
    z
      .string({ error: manque })
      .min(1, manque)
      .max(max, `C’est trop long : ${max} signes au plus.`)
      .refine(sansNir, PHRASE_NIR),
  );
}

/** Like `texte`, but may be left empty: then it is `null`. */
export function texteFacultatif(max: number) {
  return z.preprocess(
    (v) => normal(v ?? '') || null,
    z.string().max(max, `C’est trop long : ${max} signes au plus.`).refine(sansNir, PHRASE_NIR).nullable(),
  );
}

const uneAdresse = z
  .email('Écrivez une adresse comme prenom.nom@exemple.fr.')
  .max(254, 'C’est trop long : 254 signes au plus.')
  .refine(sansNir, PHRASE_NIR);

/** An e-mail address in lower case. */
export const courriel = z.preprocess((v) => (typeof v === 'string' ? v.trim().toLowerCase() : v), uneAdresse);
export const courrielFacultatif = z.preprocess(
  (v) => (typeof v === 'string' ? v.trim().toLowerCase() : v) || null,
  uneAdresse.nullable(),
);

const enE164 = (v: string, ctx: z.RefinementCtx) => {
  const numero = parsePhoneNumberFromString(v, 'FR');
  if (numero?.isValid()) return numero.number as string;
  ctx.addIssue({ code: 'custom', message: 'Écrivez un numéro à 10 chiffres, par exemple 06 39 98 12 34.' });
  return z.NEVER;
};

/** A telephone number, kept in E.164 (`+33639981234`). */
export const telephone = z
  .preprocess(
    normal,
    z.string({ error: 'Écrivez un numéro de téléphone.' }).min(1, 'Écrivez un numéro de téléphone.'),
  )
  .transform(enE164);
export const telephoneFacultatif = z
  .preprocess((v) => normal(v ?? '') || null, z.string().nullable())
  .transform((v, ctx) => (v === null ? null : enE164(v, ctx)));

/** A calendar day `YYYY-MM-DD`, as a Date at midnight UTC (what a `date` column holds). */
export const jour = z
  .preprocess(normal, z.iso.date({ error: 'Choisissez une date.' }))
  .transform((v) => new Date(`${v}T00:00:00Z`));
export const jourFacultatif = z
  .preprocess((v) => v || null, z.iso.date({ error: 'Cette date n’existe pas.' }).nullable())
  .transform((v) => (v === null ? null : new Date(`${v}T00:00:00Z`)));

/** A whole number between two bounds. */
export function entier(min: number, max: number, phrase = `Écrivez un nombre entre ${min} et ${max}.`) {
  return z.preprocess(
    (v) => (typeof v === 'string' && v.trim() !== '' ? Number(v.trim().replace(',', '.')) : v),
    z.number({ error: phrase }).int(phrase).min(min, phrase).max(max, phrase),
  );
}

const DUREES = 'Écrivez une durée, par exemple 2 ou 2 h 30.';
/** A duration of one day's work as it was written, in minutes; `lire` says what is one. */
export function dureeDuJour(lire: (ecrit: string) => number | null) {
  return z.preprocess(
    (v) => (typeof v === 'string' ? (lire(v) ?? Number.NaN) : v),
    z.number({ error: DUREES }).int().min(1, DUREES).max(720, 'Une journée compte 12 heures au plus.'),
  );
}

/** A number of a register, told true by `valide`: spaces do not count, letters are capitals; left empty, `null`. */
export function numeroFacultatif(valide: (numero: string) => boolean, phrase: string) {
  return z.preprocess(
    (v) => (typeof v === 'string' ? v.replace(/\s/g, '').toUpperCase() : v) || null,
    z.string().refine(valide, phrase).nullable(),
  );
}

/** A ticked box. */
export const caseCochee = z.preprocess(
  (v) => v === 'oui' || v === 'on' || v === 'true' || v === true,
  z.boolean(),
);

/** Several boxes of one name: none, one or many. */
export function liste<T extends z.ZodType>(element: T) {
  return z.preprocess(
    (v) => (v === undefined || v === null || v === '' ? [] : Array.isArray(v) ? v : [v]),
    z.array(element),
  );
}

export const identifiant = z.uuid({ error: 'Cet élément est introuvable.' });

/** An instant that a page has written into its form. */
export const instant = z.coerce.date({ error: 'Cette page est trop ancienne. Ouvrez-la de nouveau.' });
