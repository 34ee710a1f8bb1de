import { lambert93, distanceKm, nomRecherche } from '@/lib/territoires/commune';
import type { PrecisionPosition } from '@/lib/generated/prisma/enums';
import { texteDe, type Element } from './element';

/** What finding a place needs to know of a commune. */
export type CommuneConnue = {
  code: string;
  nomRecherche: string;
  codesPostaux: string[];
  lat: number;
  lon: number;
  x: number;
  y: number;
  precision: PrecisionPosition;
};

export type Lieu = {
  communeCode: string;
  adresse: string;
  lat: number;
  lon: number;
  x: number;
  y: number;
  precision: PrecisionPosition;
};

/** A position further than this from its commune is a mistake of the feed. */
const KM_MAX = 25;

/** Communes by name and by postal code, for a whole feed. */
export class Annuaire {
  private readonly parNom = new Map<string, CommuneConnue[]>();
  private readonly parCode = new Map<string, CommuneConnue[]>();

  constructor(communes: readonly CommuneConnue[]) {
    const ranger = (table: Map<string, CommuneConnue[]>, cle: string, c: CommuneConnue) =>
      table.set(cle, [...(table.get(cle) ?? []), c]);
    for (const c of communes) {
      ranger(this.parNom, c.nomRecherche, c);
      for (const cp of c.codesPostaux) ranger(this.parCode, cp, c);
    }
  }

  /** By postal code and name, else the only one of that code (or the nearest to the position), else by name alone. */
  trouver(codePostal: string, ville: string, ici: { lat: number; lon: number } | null): CommuneConnue | null {
    const duCode = this.parCode.get(codePostal) ?? [];
    const nom = nomRecherche(ville).replace(/ cedex.*$/, '');
    const exacte = duCode.find((c) => c.nomRecherche === nom);
    if (exacte) return exacte;
    if (duCode.length === 1) return duCode[0]!;
    if (duCode.length > 1 && ici)
      return duCode.reduce((a, b) => (distanceKm(a, ici) <= distanceKm(b, ici) ? a : b));
    const duNom = this.parNom.get(nom) ?? [];
    return duNom.length === 1 && !codePostal ? duNom[0]! : null;
  }
}

/** « lon,lat » or location/{lon,lat}; the two swapped (a feed's usual mistake) are put right for France. */
function positionDe(mission: Element, adresse: Element): { lat: number; lon: number } | null {
  const paire = texteDe(mission, 'lonlat').split(',').map(Number);
  let [lon, lat] =
    paire.length === 2
      ? (paire as [number, number])
      : [
          Number(texteDe(adresse, 'location/lon') || texteDe(mission, 'location/lon') || NaN),
          Number(texteDe(adresse, 'location/lat') || texteDe(mission, 'location/lat') || NaN),
        ];
  if (lon > 41 && lon < 52 && lat > -6 && lat < 10) [lon, lat] = [lat, lon];
  return Number.isFinite(lon) && Number.isFinite(lat) ? { lat, lon } : null;
}

/** Where a mission takes place, or a French reason why that is not known. */
export function lireLieu(mission: Element, annuaire: Annuaire): Lieu | { motif: string } {
  const adresse = mission.enfants.get('addresses')?.[0]?.enfants.get('address')?.[0] ?? mission;
  const pays = texteDe(adresse, 'country', 'countryCode') || texteDe(mission, 'country', 'countryCode');
  if (pays && !/^[A-Za-z]{2}$/.test(pays))
    return { motif: `Le pays « ${pays.slice(0, 40)} » doit être un code de deux lettres, comme FR.` };
  const cp = (texteDe(adresse, 'postalCode') || texteDe(mission, 'postalCode')).replace(/^(\d{4})$/, '0$1');
  const ville = texteDe(adresse, 'city') || texteDe(mission, 'city');
  const ici = positionDe(mission, adresse);
  const commune = annuaire.trouver(cp, ville, ici);
  if (!commune)
    return { motif: `Commune inconnue : « ${ville.slice(0, 60) || 'sans nom'} »${cp ? ` (${cp})` : ''}.` };
  const rue = texteDe(adresse, 'street', 'address', 'adresse');
  const place =
    ici && distanceKm(ici, commune) < KM_MAX
      ? { ...ici, ...lambert93(ici.lat, ici.lon), precision: 'OFFICIELLE' as const }
      : { lat: commune.lat, lon: commune.lon, x: commune.x, y: commune.y, precision: commune.precision };
  return { communeCode: commune.code, adresse: rue.slice(0, 300), ...place };
}
