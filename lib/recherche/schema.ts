import { z } from 'zod';
import { DemiJournee, Regularite } from '@/lib/generated/prisma/enums';
import { ACTIVITES, DOMAINES, domaineParSlug, type Activite } from '@/lib/missions/domaine';
import { MODES } from '@/lib/trajets/trajet';
import {
  ATOUTS,
  DUREES,
  MOTS_MAX,
  PAR_PAGE,
  RAYON_PAR_DEFAUT,
  RAYONS,
  TOTAL_MAX,
  TRIS,
  type Atout,
} from './recherche';

/** Null for what is missing: a value that is allowed costs nothing, one that is caught costs an error. */
const premier = (v: unknown): unknown => (Array.isArray(v) ? (v as unknown[])[0] : v) ?? null;
const mots = (max: number) =>
  z.preprocess(
    premier,
    z
      .string()
      .nullable()
      // PostgreSQL takes no NUL, and no half of a sign: a cut may leave one.
      .transform((v) =>
        (v ?? '')
          .slice(0, 2 * max)
          .replaceAll('\0', '')
          .trim()
          .slice(0, max)
          .replace(/\p{Cs}/gu, '')
          .trim(),
      )
      .catch(''),
  );
/** A number of an address, kept within what a computer counts exactly; null when it is none. */
const nombre = (v: unknown) => {
  const texte: unknown = premier(v);
  const n = typeof texte === 'string' && texte.trim() !== '' ? Number(texte) : NaN;
  return Number.isNaN(n) ? null : Math.max(-1e9, Math.min(n, 1e9));
};
const oui = z.preprocess((v) => premier(v) === 'oui', z.boolean());
/** One of these words, or null. */
const choix = <T extends string>(permis: readonly T[]) =>
  z.preprocess(
    premier,
    z
      .enum(permis as [T, ...T[]])
      .nullable()
      .catch(null),
  );
/** All that are known among several words, each once, in the order of `permis`. */
const plusieurs = <T extends string>(permis: readonly T[], lire: (mot: string) => string = (m) => m) =>
  z.preprocess(
    (v) => {
      const lus = (Array.isArray(v) ? v : [v]).filter((m) => typeof m === 'string').map(lire);
      return permis.filter((p) => lus.includes(p));
    },
    z.array(z.enum(permis as [T, ...T[]])),
  );

/** The distance offered that is the nearest to a number of kilometres. */
const plusProche = (km: number) =>
  RAYONS.reduce((a, b) => (Math.abs(b - km) < Math.abs(a - km) ? b : a), RAYONS[0] as number);

/**
 * The address of a search. A number out of bounds is the nearest that exists, and what cannot be read is left aside:
 * a shared or mistyped address always answers (`remarques` says what was made of it).
 */
export const criteresSchema = z.object({
  q: mots(MOTS_MAX),
  ou: mots(80),
  commune: z.preprocess(
    premier,
    z
      .string()
      .regex(/^\d[\dAB]\d{3}$/)
      .nullable()
      .catch(null),
  ),
  rayon: z.preprocess(
    nombre,
    z
      .number()
      .nullable()
      .transform((km) => (km === null ? RAYON_PAR_DEFAUT : plusProche(km))),
  ),
  aller: oui,
  mode: choix(MODES),
  domaine: z.preprocess(
    premier,
    z
      .string()
      .transform(
        (v) => domaineParSlug(v) ?? (Object.hasOwn(DOMAINES, v) ? (v as keyof typeof DOMAINES) : null),
      )
      .nullable()
      .catch(null),
  ),
  activite: choix(Object.keys(ACTIVITES) as Activite[]),
  quand: plusieurs(Object.values(DemiJournee), (m) => m.toUpperCase().replaceAll('-', '_')),
  rythme: z.preprocess(
    (v) => (typeof premier(v) === 'string' ? (premier(v) as string).toUpperCase() : null),
    z.enum(Regularite).nullable().catch(null),
  ),
  duree: choix(DUREES),
  avec: plusieurs<Atout>(ATOUTS),
  tri: choix(TRIS),
  filtres: oui,
  page: z.preprocess(
    nombre,
    z
      .number()
      .nullable()
      .transform((n) => (n === null || n < 1 ? 1 : Math.floor(Math.min(n, TOTAL_MAX / PAR_PAGE)))),
  ),
});
