import { normaliser, type Demande } from '@/lib/propositions/repartition';
import { desPlaces, hasard } from './demandes';

/** Kilometres on a side for a thousand missions: a square about as large as a département. */
const COTE = 77;
/** Missions of a town, on average; each town has its own weight, the same law everywhere. */
const PAR_VILLE = 20;
/** Out of ten, who lives or stands in a town (the others: anywhere), this far from its centre. */
const EN_VILLE = 7;
const RAYON_VILLE = 3;
/** Among so many times more missions around them are the best ones of a person. */
const AUTOUR = 3;

type Points = { x: Float64Array; y: Float64Array };

/** The `combien` nearest points of any place, with their distance; by squares of about four points. */
function autour({ x, y }: Points, cote: number, combien: number) {
  const pas = Math.sqrt((4 * cote * cote) / x.length);
  const bord = Math.ceil(cote / pas);
  const caseDe = (v: number) => Math.min(bord - 1, Math.floor(v / pas));
  const cases: number[][] = Array.from({ length: bord * bord }, () => []);
  x.forEach((v, j) => cases[caseDe(y[j]!) * bord + caseDe(v)]!.push(j));
  return (px: number, py: number): [mission: number, distance: number][] => {
    const [cx, cy] = [caseDe(px), caseDe(py)];
    const vues: [number, number][] = [];
    for (let r = 0; r < 2 * bord; r++) {
      for (let v = Math.max(0, cy - r); v <= Math.min(bord - 1, cy + r); v++) {
        const entiere = Math.abs(v - cy) === r;
        for (let u = cx - r; u <= cx + r; u += entiere ? 1 : Math.max(1, 2 * r))
          if (u >= 0 && u < bord)
            for (const j of cases[v * bord + u]!) vues.push([j, Math.hypot(x[j]! - px, y[j]! - py)]);
      }
      // Whatever lies outside of these squares is farther than r of them.
      if (vues.length >= combien && vues.filter(([, d]) => d <= r * pas).length >= combien) break;
    }
    return vues.sort((a, b) => a[1] - b[1]).slice(0, combien);
  };
}

/**
 * People and missions of a territoire, of any size at the same density: towns of all sizes and the country in between.
 * The candidates of a person are the best of the missions around them, by how near they are and by what they like, half
 * and half. Rows come in no order: neighbours are anywhere in the list.
 */
export function uneDemandeSurUnTerritoire(
  graine: number,
  taille: { personnes: number; missions: number; choix: number; places: number; parPersonne: number },
): Demande {
  const tirer = hasard(graine);
  const { personnes, missions, parPersonne } = taille;
  const choix = Math.min(taille.choix, missions);
  const cote = COTE * Math.sqrt(missions / 1_000);
  const villes = Array.from({ length: Math.ceil(missions / PAR_VILLE) }, () => ({
    ...{ x: cote * tirer(), y: cote * tirer() },
    poids: 1 / (0.05 + tirer()),
  }));
  const cumul: number[] = [];
  villes.forEach((v, k) => cumul.push((cumul[k - 1] ?? 0) + v.poids));
  const uneVille = () => {
    const vise = tirer() * cumul.at(-1)!;
    let [bas, haut] = [0, villes.length - 1];
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if (cumul[milieu]! > vise) haut = milieu;
      else bas = milieu + 1;
    }
    return villes[bas]!;
  };
  const dedans = (v: number) => Math.min(cote * (1 - 1e-9), Math.max(0, v));
  const semer = (n: number): Points => {
    const points = { x: new Float64Array(n), y: new Float64Array(n) };
    for (let k = 0; k < n; k++) {
      const enVille = 10 * tirer() < EN_VILLE;
      const [angle, loin] = [2 * Math.PI * tirer(), RAYON_VILLE * Math.sqrt(-2 * Math.log(1 - tirer()))];
      const ville = enVille ? uneVille() : { x: cote * tirer(), y: cote * tirer() };
      points.x[k] = dedans(ville.x + (enVille ? loin * Math.cos(angle) : 0));
      points.y[k] = dedans(ville.y + (enVille ? loin * Math.sin(angle) : 0));
    }
    return points;
  };
  const [gens, lieux] = [semer(personnes), semer(missions)];
  const proches = autour(lieux, cote, Math.min(missions, AUTOUR * choix));
  const mission = new Int32Array(personnes * choix);
  const totaux = new Float64Array(personnes * choix);
  for (let i = 0; i < personnes; i++) {
    const siennes = proches(gens.x[i]!, gens.y[i]!);
    const loin = siennes.at(-1)![1];
    const notees = siennes.map(([j, d]) => [j, (1 - d / loin + tirer()) / 2] as const);
    notees.sort((a, b) => b[1] - a[1]);
    notees.slice(0, choix).forEach(([j, total], k) => {
      mission[i * choix + k] = j;
      totaux[i * choix + k] = total;
    });
  }
  const places = desPlaces(tirer, missions, taille.places);
  const debut = Int32Array.from({ length: personnes + 1 }, (_, i) => i * choix);
  return { debut, mission, accord: normaliser(debut, totaux), places, parPersonne };
}
