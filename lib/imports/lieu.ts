import type { GenreImport } from '@/lib/generated/prisma/enums';
import { parmi } from '@/lib/requete';

/** Where files are imported: each page of each space, what it takes, and where what a line is about is read. */
export const LIEUX = {
  departement: { genre: 'PERSONNES', role: 'DEPARTEMENT', chemin: '/departement/imports' },
  referent: { genre: 'PERSONNES', role: 'REFERENT', chemin: '/referent/imports' },
  referents: { genre: 'REFERENTS', role: 'DEPARTEMENT', chemin: '/departement/referents/imports' },
  associations: { genre: 'ASSOCIATIONS', role: 'COORDINATION', chemin: '/coordination/associations/imports' },
} as const satisfies Record<string, { genre: GenreImport; role: string; chemin: string }>;
export type LieuImport = keyof typeof LIEUX;
export const NOMS_DE_LIEUX = Object.keys(LIEUX) as LieuImport[];

/** Which page a request comes from (`?de=`); an address that does not say is the Département’s. */
export const lieuDe = (requete: { url: string }): LieuImport =>
  parmi(new URL(requete.url).searchParams.get('de') ?? undefined, NOMS_DE_LIEUX) ?? 'departement';

/** The page of what a line is about. */
export const pageDeLaCible = (lieu: LieuImport, id: string): string =>
  ({
    departement: `/departement/personnes/${id}`,
    referent: `/referent/personnes/${id}`,
    referents: `/departement/referents/${id}`,
    associations: `/coordination/associations/${id}`,
  })[lieu];
