import { z } from 'zod';
import { caseCochee, identifiant, liste, telephoneFacultatif, texte } from '@/lib/champs';

const point = z.array(z.number()).min(2);
const geometrie = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: point }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(point).min(4)).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(point).min(4)).min(1)) }),
]);

/** A GeoJSON file of communes: `code` (INSEE) and `nom` properties, polygons or points in WGS 84. */
export const fichierCommunes = z.object({
  type: z.literal('FeatureCollection', { error: 'une « FeatureCollection » GeoJSON est attendue' }),
  features: z
    .array(
      z.object({
        properties: z.object({
          code: z.string({ error: 'la propriété « code » manque' }),
          nom: z.string({ error: 'la propriété « nom » manque' }),
        }),
        geometry: geometrie,
      }),
    )
    .min(1, 'le fichier ne contient aucune commune'),
});
export type FichierCommunes = z.infer<typeof fichierCommunes>;

export const schemaTerritoire = z.object({
  territoireId: identifiant,
  nom: texte(80, 'Écrivez un nom.'),
  telephone: telephoneFacultatif,
  confirme: caseCochee,
});
export type SaisieTerritoire = z.output<typeof schemaTerritoire>;

export const schemaNouveauTerritoire = z.object({ nom: texte(80, 'Écrivez un nom.') });

export const schemaDeplacer = z.object({
  deTerritoireId: identifiant,
  communeCodes: liste(z.string().regex(/^\d[\dAB]\d{3}$/)).refine(
    (l) => l.length > 0,
    'Choisissez au moins une commune.',
  ),
  versTerritoireId: z.uuid({ error: 'Choisissez un territoire.' }),
});
export type SaisieDeplacer = z.output<typeof schemaDeplacer>;
