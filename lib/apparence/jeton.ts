export type Theme = 'clair' | 'sombre';
export type Jetons = Record<string, string>;

const lire = (css: string): Jetons =>
  Object.fromEntries(
    [...css.matchAll(/--color-([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map((m) => [m[1]!, m[2]!]),
  );

/** The colour tokens written in the style sheet: those of `@theme`, and the same ones as the dark theme redefines them. */
export function jetonsDe(css: string): Record<Theme, Jetons> {
  const [avant, apres = ''] = css.split('@media (prefers-color-scheme: dark)');
  const clair = lire(avant ?? '');
  return { clair, sombre: { ...clair, ...lire(apres.split('@layer')[0] ?? '') } };
}

function luminance(hex: string): number {
  const plein = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  const [r, v, b] = [0, 2, 4].map((i) => {
    const c = parseInt(plein.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * v + 0.0722 * b;
}

/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contraste(a: string, b: string): number {
  const [haut, bas] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (haut + 0.05) / (bas + 0.05);
}

/** Which colour stands on which, and the contrast asked of the pair (4.5 for text, 3 for edges and drawings). */
export const PAIRES: readonly { dessus: string; fond: string; minimum: 4.5 | 3; usage: string }[] = [
  ...['papier', 'carte', 'mousse'].flatMap(
    (fond) =>
      [
        { dessus: 'encre', fond, minimum: 4.5, usage: 'texte' },
        { dessus: 'encre-douce', fond, minimum: 4.5, usage: 'texte secondaire' },
        { dessus: 'sapin', fond, minimum: 4.5, usage: 'liens, chemin' },
        { dessus: 'bord', fond, minimum: 3, usage: 'bords des champs' },
      ] as const,
  ),
  { dessus: 'sur-sapin', fond: 'sapin', minimum: 4.5, usage: 'bouton principal' },
  { dessus: 'sur-sapin', fond: 'sapin-profond', minimum: 4.5, usage: 'bouton principal survolé' },
  { dessus: 'sur-sapin', fond: 'argile', minimum: 4.5, usage: '« ça m’intéresse »' },
  { dessus: 'sur-sapin', fond: 'argile-profonde', minimum: 4.5, usage: '« ça m’intéresse » survolé' },
  { dessus: 'argile', fond: 'carte', minimum: 4.5, usage: 'tampon' },
  { dessus: 'argile', fond: 'argile-pale', minimum: 4.5, usage: 'accent' },
  { dessus: 'encre', fond: 'argile-pale', minimum: 4.5, usage: 'texte' },
  { dessus: 'etang', fond: 'etang-pale', minimum: 4.5, usage: 'information' },
  { dessus: 'encre', fond: 'etang-pale', minimum: 4.5, usage: 'texte' },
  { dessus: 'alerte', fond: 'alerte-pale', minimum: 4.5, usage: 'à faire' },
  { dessus: 'encre', fond: 'alerte-pale', minimum: 4.5, usage: 'texte' },
  { dessus: 'erreur', fond: 'carte', minimum: 4.5, usage: 'erreur' },
  { dessus: 'erreur', fond: 'papier', minimum: 4.5, usage: 'erreur' },
  { dessus: 'erreur', fond: 'erreur-pale', minimum: 4.5, usage: 'erreur' },
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => ({ dessus: `serie-${n}`, fond: 'carte', minimum: 3, usage: 'graphiques' }) as const,
  ),
];
