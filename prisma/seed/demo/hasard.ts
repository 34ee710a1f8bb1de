/** A seeded source of chance (mulberry32): the same demo every time. */
export type Hasard = {
  /** 0 ≤ n < 1 */
  reel: () => number;
  /** Whole number, both bounds included. */
  entier: (min: number, max: number) => number;
  chance: (probabilite: number) => boolean;
  choix: <T>(liste: readonly T[]) => T;
  /** `nombre` different elements, in the order of the list. */
  plusieurs: <T>(liste: readonly T[], nombre: number) => T[];
  uuid: () => string;
};

export function creerHasard(graine: number): Hasard {
  let etat = graine >>> 0;
  const reel = () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const entier = (min: number, max: number) => min + Math.floor(reel() * (max - min + 1));
  const hexa = (n: number) => Array.from({ length: n }, () => entier(0, 15).toString(16)).join('');
  return {
    reel,
    entier,
    chance: (p) => reel() < p,
    choix: (liste) => liste[entier(0, liste.length - 1)]!,
    plusieurs: (liste, nombre) => {
      const tires = new Set<number>();
      while (tires.size < Math.min(nombre, liste.length)) tires.add(entier(0, liste.length - 1));
      return liste.filter((_, i) => tires.has(i));
    },
    uuid: () => `${hexa(8)}-${hexa(4)}-4${hexa(3)}-${'89ab'[entier(0, 3)]}${hexa(3)}-${hexa(12)}`,
  };
}
