import { z } from 'zod';
import { DOMAINES, domaineParSlug } from '@/lib/missions/domaine';
import { PAR_PAGE, RAYON_PAR_DEFAUT, RAYONS, TOTAL_MAX } from './recherche';

const premier = (v: unknown) => (Array.isArray(v) ? v[0] : v);
const mots = (max: number) =>
  z.preprocess(
    premier,
    z
      .string()
      .transform((v) => v.replaceAll('\0', '').trim().slice(0, max))
      .catch(''),
  );
const nombre = (v: unknown) => Number(premier(v));

/** The address of a search. What cannot be read is left aside: a shared or mistyped address always answers. */
export const criteresSchema = z.object({
  q: mots(100),
  ou: mots(80),
  commune: z.preprocess(
    premier,
    z
      .string()
      .regex(/^\d[\dAB]\d{3}$/)
      .nullable()
      .catch(null),
  ),
  rayon: z.preprocess(nombre, z.literal(RAYONS).catch(RAYON_PAR_DEFAUT)),
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
  page: z.preprocess(
    nombre,
    z
      .number()
      .int()
      .min(1)
      .max(TOTAL_MAX / PAR_PAGE)
      .catch(1),
  ),
});
