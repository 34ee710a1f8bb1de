const PAGE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Le site revient bientôt · Tremplin</title>
<style>
:root{color-scheme:light dark}
body{margin:0 auto;max-width:40rem;padding:2rem 1rem;font:1.1875rem/1.6 Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",sans-serif;background:#fbf8f3;color:#1f2a2e}
a{color:#1f5e54}
@media(prefers-color-scheme:dark){body{background:#14191b;color:#f1ece3}a{color:#86d2c1}}
</style>
</head>
<body>
<main>
<h1>Le site revient bientôt</h1>
<p>Tremplin fait une pause de quelques minutes. Ce que vous avez enregistré est gardé.</p>
<p><a href="/">Essayer encore</a></p>
</main>
</body>
</html>
`;

/** 503, for the server in front of Tremplin to show while it is stopped: needs no style sheet, no database, no script. */
export function GET(): Response {
  return new Response(PAGE, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': '120',
      'Cache-Control': 'no-store',
    },
  });
}
