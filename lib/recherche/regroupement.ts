import Supercluster from 'supercluster';
import type { LieuDeMissions } from './carte';

/** A mark and the room around it, in pixels of the map: nearer than this, two are one. */
const ECART = 54;
/** The room of a name under its mark, for letters of 16 pixels: from the middle of the mark. */
const NOM = { demi: 56, haut: 22, bas: 64 };
/** Half of what is drawn of a mark. */
const DEMI = 22;
/** Zoom after which places are no longer put together by distance (the streets of a village are apart). */
const ZOOM_MAX = 17;
/** Pixels of a tile: what Leaflet calls zoom 0 is a world of this size. */
const TUILE = 256;

/** Places that are drawn as one mark, in the order of the list; `x` and `y` in pixels of the world at this zoom. */
export type Groupe = { cle: string; x: number; y: number; lieux: LieuDeMissions[] };

type Amas = { x: number; y: number; rangs: number[] };

/** Web Mercator: where a point is in the world drawn at this zoom, in pixels from its north-west corner. */
function projeter(lat: number, lon: number, zoom: number): { x: number; y: number } {
  const cote = TUILE * 2 ** zoom;
  const sinus = Math.sin((lat * Math.PI) / 180);
  return {
    x: ((lon + 180) / 360) * cote,
    y: (0.5 - Math.atanh(sinus) / (2 * Math.PI)) * cote,
  };
}

function fondre(a: Amas, b: Amas): Amas {
  const rangs = [...a.rangs, ...b.rangs];
  const moyenne = (cle: 'x' | 'y') => (a[cle] * a.rangs.length + b[cle] * b.rangs.length) / rangs.length;
  return { x: moyenne('x'), y: moyenne('y'), rangs };
}

/** Joins marks that would touch, until none does. */
function ecarter(amas: Amas[]): Amas[] {
  const libres = amas.sort((a, b) => a.x - b.x);
  for (let i = 0; i < libres.length; i++)
    for (let j = i + 1; j < libres.length && libres[j]!.x - libres[i]!.x < ECART; j++) {
      if (Math.abs(libres[j]!.y - libres[i]!.y) >= ECART) continue;
      const [autre] = libres.splice(j, 1);
      const [un] = libres.splice(i, 1);
      const joint = fondre(un!, autre!);
      const place = libres.findIndex((l) => l.x > joint.x);
      libres.splice(place < 0 ? libres.length : place, 0, joint);
      // What it may touch now stands up to that far to the west.
      const premier = libres.findIndex((l) => joint.x - l.x < ECART);
      i = premier - 1;
      break;
    }
  return libres;
}

/**
 * Marks of a map at each zoom: supercluster puts near places together, then marks that would still touch are joined, so
 * that a finger tells each from the others. Every place is in one mark.
 */
export function regrouper(lieux: readonly LieuDeMissions[]) {
  const index = new Supercluster<{ rang: number }, object>({
    radius: ECART,
    extent: TUILE,
    maxZoom: ZOOM_MAX,
    minPoints: 2,
  }).load(
    lieux.map(({ lat, lon }, rang) => ({
      type: 'Feature',
      properties: { rang },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  const dessines = new Map<number, Groupe[]>();

  return (zoom: number): Groupe[] => {
    const deja = dessines.get(zoom);
    if (deja) return deja;
    const amas = index.getClusters([-180, -85, 180, 85], zoom).map((f): Amas => {
      const [lon, lat] = f.geometry.coordinates as [number, number];
      const rangs =
        'cluster_id' in f.properties
          ? index.getLeaves(f.properties.cluster_id, Infinity).map((l) => l.properties.rang)
          : [f.properties.rang];
      return { ...projeter(lat, lon, zoom), rangs };
    });
    const groupes = ecarter(amas)
      .map((a) => ({ ...a, rangs: a.rangs.sort((p, q) => p - q) }))
      .sort((a, b) => a.rangs[0]! - b.rangs[0]!)
      .map(({ rangs, ...place }): Groupe => ({
        ...place,
        cle: rangs.join(' '),
        lieux: rangs.map((r) => lieux[r]!),
      }));
    dessines.set(zoom, groupes);
    return groupes;
  };
}

/**
 * Marks whose name can be written under them without covering another mark or another name; in the order of the list,
 * the first served. `lettres` = how large letters are, 1 for 16 pixels.
 */
export function nommables(groupes: readonly Groupe[], lettres = 1): ReadonlySet<Groupe> {
  const [demi, bas] = [NOM.demi * lettres, NOM.haut + (NOM.bas - NOM.haut) * lettres];
  const nommes = new Set<Groupe>();
  for (const g of groupes) {
    const surUneMarque = groupes.some(
      (m) => m !== g && Math.abs(m.x - g.x) < demi + DEMI && m.y - g.y > 0 && m.y - g.y < bas + DEMI,
    );
    const surUnNom = [...nommes].some(
      (n) => Math.abs(n.x - g.x) < 2 * demi && Math.abs(n.y - g.y) < bas - NOM.haut,
    );
    if (!surUneMarque && !surUnNom) nommes.add(g);
  }
  return nommes;
}
