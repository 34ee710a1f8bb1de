import { z } from 'zod';

/** A setting that cannot be used; its message is one French sentence for the person who starts Tremplin. */
export class ReglageInvalide extends Error {}

const adresse = (protocoles: string[], message: string) =>
  z.string().refine((v) => URL.canParse(v) && protocoles.includes(new URL(v).protocol), message);
const entier = (min: number, max: number, nom: string) =>
  z.coerce
    .number({ error: `${nom} est un nombre entier.` })
    .int(`${nom} est un nombre entier.`)
    .min(min, `${nom} va de ${min} à ${max}.`)
    .max(max, `${nom} va de ${min} à ${max}.`);

const schema = z
  .object({
    DATABASE_URL: adresse(
      ['postgres:', 'postgresql:'],
      'DATABASE_URL est une adresse postgresql://utilisateur:secret@hote:5432/base.',
    ).optional(),
    TREMPLIN_BASE_PARTAGEE: adresse(
      ['postgres:', 'postgresql:'],
      'TREMPLIN_BASE_PARTAGEE est l’adresse postgresql://… d’un PgBouncer devant la base.',
    ).optional(),
    TREMPLIN_BASE_LECTURE: adresse(
      ['postgres:', 'postgresql:'],
      'TREMPLIN_BASE_LECTURE est l’adresse postgresql://… d’une copie de la base.',
    ).optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: entier(1, 65_535, 'PORT').default(3000),
    NEXTAUTH_URL: adresse(
      ['http:', 'https:'],
      'NEXTAUTH_URL est l’adresse publique du site, par exemple https://tremplin.exemple.fr.',
    ).optional(),
    NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET compte au moins 32 caractères.').optional(),
    TREMPLIN_DEMO: z.enum(['0', '1'], { error: 'TREMPLIN_DEMO vaut 1 (démonstration) ou 0.' }).optional(),
    TREMPLIN_DEPARTEMENT: z
      .string()
      .regex(
        /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-6])$/,
        'TREMPLIN_DEPARTEMENT est le numéro d’un Département, par exemple 01 ou 2A.',
      )
      .default('01'),
    TREMPLIN_DONNEES: z.string().optional(),
    TREMPLIN_CHROMIUM: z.string().optional(),
    TREMPLIN_CONNEXIONS: entier(1, 500, 'TREMPLIN_CONNEXIONS').default(20),
    TREMPLIN_NIVEAU_LOG: z
      .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
        error: 'TREMPLIN_NIVEAU_LOG vaut silent, fatal, error, warn, info, debug ou trace.',
      })
      .default('info'),
    SMTP_URL: adresse(
      ['smtp:', 'smtps:'],
      'SMTP_URL est une adresse smtp://utilisateur:secret@hote:587.',
    ).optional(),
    TREMPLIN_EXPEDITEUR: z
      .string()
      .regex(
        /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
        'TREMPLIN_EXPEDITEUR est une adresse, par exemple Tremplin <ne-pas-repondre@exemple.fr>.',
      )
      .default('Tremplin <ne-pas-repondre@localhost>'),
    SMS_URL: adresse(
      ['http:', 'https:'],
      'SMS_URL est l’adresse https:// du service qui envoie les SMS.',
    ).optional(),
    SMS_JETON: z.string().optional(),
    PROCONNECT_ISSUER: adresse(
      ['http:', 'https:'],
      'PROCONNECT_ISSUER est l’adresse https:// du fournisseur ProConnect.',
    ).optional(),
    PROCONNECT_CLIENT_ID: z.string().optional(),
    PROCONNECT_CLIENT_SECRET: z.string().optional(),
  })
  .refine(
    (r) =>
      [r.PROCONNECT_ISSUER, r.PROCONNECT_CLIENT_ID, r.PROCONNECT_CLIENT_SECRET].filter(Boolean).length % 3 ===
      0,
    'ProConnect demande ses trois réglages : PROCONNECT_ISSUER, PROCONNECT_CLIENT_ID et PROCONNECT_CLIENT_SECRET.',
  );

export type Reglages = z.output<typeof schema> & {
  /**
   * Demonstration: personas, mailbox, fictional people. Without DATABASE_URL it is the default; with one it must be
   * asked for by TREMPLIN_DEMO=1, so that no production server ever opens its doors by omission.
   */
  demo: boolean;
};

/**
 * Reads and checks the settings; an empty one counts as absent. Throws ReglageInvalide with a sentence that names
 * the setting, never its value (it may be a secret).
 */
export function lireReglages(source: Record<string, string | undefined>): Reglages {
  const presents = Object.fromEntries(Object.entries(source).filter(([, v]) => v !== undefined && v !== ''));
  const lus = schema.safeParse(presents);
  if (!lus.success)
    throw new ReglageInvalide(`Réglage invalide. ${lus.error.issues.map((i) => i.message).join(' ')}`);
  const { TREMPLIN_DEMO, DATABASE_URL } = lus.data;
  return { ...lus.data, demo: TREMPLIN_DEMO ? TREMPLIN_DEMO === '1' : !DATABASE_URL };
}

let lus: Reglages | undefined;

/** The settings of this process, read once. */
export function env(): Reglages {
  return (lus ??= lireReglages(process.env));
}
