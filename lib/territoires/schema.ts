import { z } from 'zod';
import {
  caseCochee,
  courrielFacultatif,
  entier,
  identifiant,
  liste,
  telephoneFacultatif,
  texte,
  texteFacultatif,
} from '@/lib/champs';

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

export const schemaDepartement = z.object({
  version: entier(1, 1_000_000),
  nom: texte(80, 'Écrivez le nom du Département.'),
  nomAvecDe: texte(90, 'Écrivez le nom après « Département », par exemple « de la Savoie ».'),
  nomAvecDans: texte(90, 'Écrivez le nom après « le bénévolat », par exemple « en Savoie ».'),
  nomDispositif: texte(120, 'Écrivez le nom du dispositif.'),
  telephone: telephoneFacultatif,
  courriel: courrielFacultatif,
  adresse: texteFacultatif(200),
  editeur: texteFacultatif(200),
  directionPublication: texteFacultatif(120),
  hebergeur: texteFacultatif(300),
  courrielDpo: courrielFacultatif,
  courrielAccessibilite: courrielFacultatif,
});
export type SaisieDepartement = z.output<typeof schemaDepartement>;

export const schemaTerritoire = z.object({
  territoireId: identifiant,
  version: entier(1, 1_000_000),
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
