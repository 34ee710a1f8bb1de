import type { IncomingMessage, ServerResponse } from 'node:http';

/** The way back of somebody who had just sent a form: what they wrote is still in their browser. */
const APRES_ENVOI =
  '<p>Ce que vous veniez d’écrire n’est pas encore parti : revenez à la page d’avant, puis envoyez de nouveau.</p>';

/** Needs no style sheet, no database, no script. */
const page = (apresEnvoi: boolean) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Le site revient bientôt · Tremplin</title>
<style>
:root{color-scheme:light dark}
body{margin:0 auto;max-width:40rem;padding:2rem 1rem;font:1.1875rem/1.6 Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",sans-serif;background:#fbf8f3;color:#1f2a2e}
a{color:#1f5e54;display:inline-block;padding:.6rem 0}
@media(prefers-color-scheme:dark){body{background:#14191b;color:#f1ece3}a{color:#86d2c1}}
</style>
</head>
<body>
<main>
<h1>Le site revient bientôt</h1>
<p>Tremplin fait une pause de quelques minutes. Ce que vous avez enregistré est gardé.</p>
${apresEnvoi ? APRES_ENVOI : ''}<p><a href="">Essayer encore</a></p>
<p><a href="/">Aller à l’accueil</a></p>
</main>
</body>
</html>
`;

const EN_TETES = {
  'Content-Type': 'text/html; charset=utf-8',
  'Retry-After': '120',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The page of a pause, as a route answers it: 503. */
export const reponseIndisponible = () => new Response(page(false), { status: 503, headers: EN_TETES });

/** The same, to a request that the server does not even pass on. */
export function repondreIndisponible(requete: IncomingMessage, reponse: ServerResponse): void {
  const envoi = requete.method === 'POST';
  reponse.writeHead(503, { ...EN_TETES, Connection: 'close' });
  reponse.end(requete.method === 'HEAD' ? undefined : page(envoi));
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
