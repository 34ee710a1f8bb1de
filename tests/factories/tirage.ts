/** Things drawn always the same (mulberry32), for worlds too large to write by hand. */
export function tirage(graine: number) {
  let a = graine;
  const reel = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const choix = <T>(l: readonly T[]) => l[Math.floor(reel() * l.length)]!;
  /** Up to `n` different values of an enum. */
  const quelques = <T>(o: Record<string, T>, n: number) => [
    ...new Set(Array.from({ length: Math.floor(reel() * (n + 1)) }, () => choix(Object.values(o)))),
  ];
  return { reel, choix, quelques, oui: (p: number) => reel() < p };
}
