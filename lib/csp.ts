/* Content-Security-Policy of the two kinds of pages. Pure: used by proxy.ts, next.config.ts and their tests. */

/** First segments of the pages that are dynamic and signed in (or lead to it): they carry a nonce. */
export const PREFIXES_A_NONCE = [
  'connexion',
  'compte',
  'boite-de-demo',
  'beneficiaire',
  'referent',
  'association',
  'coordination',
  'departement',
] as const;

type Options = {
  /** React's development tools evaluate code. */
  dev: boolean;
  /** Origins that a form may lead to, besides the site itself (ProConnect). */
  formulaires?: readonly string[];
  /** Origins of pictures, besides the site itself (tiles of a map). */
  images?: readonly string[];
};

function politique(scripts: string, { dev, formulaires = [], images = [] }: Options): string {
  return [
    `default-src 'self'`,
    `script-src ${scripts}${dev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src ${["'self'", 'data:', 'blob:', ...images].join(' ')}`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action ${["'self'", ...formulaires].join(' ')}`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Public pages may be static: no nonce could reach their scripts. */
export const cspPublique = (options: Options) => politique(`'self' 'unsafe-inline'`, options);

/** Signed-in pages: only the scripts that this very answer names, and what they load. */
export const cspANonce = (nonce: string, options: Options) =>
  politique(`'nonce-${nonce}' 'strict-dynamic'`, options);

/** `source` of next.config's headers: every path whose first segment is not one of the above. */
export const SOURCE_PUBLIQUE = `/((?!(?:${PREFIXES_A_NONCE.join('|')})(?:/|$)).*)`;

/** The one page whose pictures may come from elsewhere: the map of a search, and who draws the ground under it. */
export const PAGE_CARTE = '/missions/carte';
export const ORIGINE_TUILES = 'https://data.geopf.fr';
