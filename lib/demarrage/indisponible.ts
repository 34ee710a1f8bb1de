import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageDePause } from './secours';

/** Of a page that needs nothing but itself. */
export const EN_TETES = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const PAUSE = { ...EN_TETES, 'Retry-After': '120' };

/** The page of a pause, as a route answers it: 503. `telephone`: E.164. */
export const reponseIndisponible = (telephone: string | null) =>
  new Response(pageDePause(false, telephone), { status: 503, headers: PAUSE });

/** The same, to a request that the server does not even pass on. */
export function repondreIndisponible(
  requete: IncomingMessage,
  reponse: ServerResponse,
  telephone: string | null,
): void {
  const envoi = requete.method === 'POST';
  reponse.writeHead(503, { ...PAUSE, Connection: 'close' });
  reponse.end(requete.method === 'HEAD' ? undefined : pageDePause(envoi, telephone));
}

/**
 * Does this request go on while the database is away? The health check, which tells of it, files of the site, and a
 * form sent by script: its action answers into the form, where what was written stays.
 */
export function passeSansBase({ url = '/', method, headers }: IncomingMessage): boolean {
  const chemin = url.split('?', 1)[0]!;
  return (
    chemin === '/api/sante' ||
    chemin.startsWith('/_next/') ||
    /\.(?:css|js|svg|png|ico|webmanifest|txt)$/.test(chemin) ||
    (method === 'POST' && headers['next-action'] !== undefined)
  );
}
