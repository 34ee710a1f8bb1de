import type { Position } from './commune';

/** A point of GeoJSON: longitude, latitude. */
type Point = readonly number[];
export type Geometrie =
  | { type: 'Point'; coordinates: Point }
  | { type: 'Polygon'; coordinates: Point[][] }
  | { type: 'MultiPolygon'; coordinates: Point[][][] };

/** Signed area and first moments of a ring (shoelace), measured from `origine` to keep digits. */
function moments(anneau: Point[], origine: Point) {
  let aire = 0;
  let mx = 0;
  let my = 0;
  for (let i = 0; i < anneau.length - 1; i++) {
    const [x1, y1] = [anneau[i]![0]! - origine[0]!, anneau[i]![1]! - origine[1]!];
    const [x2, y2] = [anneau[i + 1]![0]! - origine[0]!, anneau[i + 1]![1]! - origine[1]!];
    const croix = x1 * y2 - x2 * y1;
    aire += croix / 2;
    mx += ((x1 + x2) * croix) / 6;
    my += ((y1 + y2) * croix) / 6;
  }
  return { aire, mx, my };
}

/**
 * The centroid of the surface (holes taken away, parts weighted by their area), or the point itself.
 * Degrees in, degrees out: an area centroid does not change under a scaling of one axis. Null for a flat contour.
 */
export function centroide(geometrie: Geometrie): Position | null {
  if (geometrie.type === 'Point') {
    const [lon, lat] = geometrie.coordinates;
    return lon === undefined || lat === undefined ? null : { lat, lon };
  }
  const polygones = geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates;
  const origine = polygones[0]?.[0]?.[0];
  if (!origine) return null;
  let aire = 0;
  let mx = 0;
  let my = 0;
  for (const anneaux of polygones)
    anneaux.forEach((anneau, rang) => {
      const m = moments(anneau, origine);
      // The first ring is the outside, the others are holes, whatever way they turn.
      const signe = Math.sign(m.aire) * (rang === 0 ? 1 : -1);
      aire += signe * m.aire;
      mx += signe * m.mx;
      my += signe * m.my;
    });
  if (aire === 0) return null;
  return { lat: origine[1]! + my / aire, lon: origine[0]! + mx / aire };
}
