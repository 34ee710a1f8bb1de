import type { Boite, Genre } from './boite';

/** A commune and where it is, in metres; null when that is only estimated. */
export type Repere = { code: string; nom: string; place: { x: number; y: number } | null };
type Compte = { genre: Genre; nombre: number };
/** Rows of one commune. */
export type Amas = { code: string; nom: string; nombre: number; par: Compte[]; place: Point | null };
type Point = { x: number; y: number };
export type Carte = { largeur: number; hauteur: number; fond: Point[]; amas: Amas[] };

/** Units of the drawing: its width, and the margin that keeps a large disc inside. */
const LARGEUR = 360;
const MARGE = 24;

/** What the rows shown weigh, commune by commune, the fullest first; a commune whose place is not sure is on no point. */
export function carteDe(boite: Boite, communes: readonly Repere[]): Carte {
  const places = communes.flatMap((c) => (c.place ? [c.place] : []));
  const [ouest, est] = [Math.min(...places.map((p) => p.x)), Math.max(...places.map((p) => p.x))];
  const [sud, nord] = [Math.min(...places.map((p) => p.y)), Math.max(...places.map((p) => p.y))];
  const echelle = (LARGEUR - 2 * MARGE) / Math.max(est - ouest, 1);
  const arrondi = (n: number) => Math.round(n * 10) / 10;
  const dessin = ({ x, y }: Point) => ({
    x: arrondi(MARGE + (x - ouest) * echelle),
    y: arrondi(MARGE + (nord - y) * echelle),
  });
  const lignes = boite.flatMap((b) => b.lignes);
  const amas = communes.flatMap(({ code, nom, place }) => {
    const ici = lignes.filter((l) => l.commune === code);
    const par = boite.flatMap(({ genre }) => {
      const nombre = ici.filter((l) => l.genre === genre).length;
      return nombre > 0 ? [{ genre, nombre }] : [];
    });
    return ici.length > 0 ? [{ code, nom, nombre: ici.length, par, place: place && dessin(place) }] : [];
  });
  return {
    largeur: LARGEUR,
    hauteur: places.length > 0 ? Math.ceil(2 * MARGE + (nord - sud) * echelle) : 0,
    fond: places.map(dessin),
    amas: amas.sort((a, b) => b.nombre - a.nombre || a.nom.localeCompare(b.nom, 'fr')),
  };
}
