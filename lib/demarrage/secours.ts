import { telephoneAffiche } from '@/lib/territoires/commune';
import { APRES_ENVOI, EN_PANNE, EN_PAUSE, INTROUVABLE, type Secours } from './mots';

/* Pages that need no style sheet, no database, no script: what is shown when the site cannot show its own. */

const STYLE = `
:root{color-scheme:light dark}
body{margin:0 auto;max-width:40rem;padding:2rem 1rem;font:1.1875rem/1.6 Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",sans-serif;background:#fbf8f3;color:#1f2a2e;overflow-wrap:break-word}
h1{font-size:1.9rem;line-height:1.25}
a{color:#1f5e54;display:inline-block;padding:.5rem 0}
:focus-visible{outline:3px solid #f2c14e;outline-offset:1px;box-shadow:0 0 0 6px #1f2a2e}
@media(prefers-color-scheme:dark){body{background:#14191b;color:#f1ece3}a{color:#86d2c1}}
`;

function corps({ titre, phrases, liens }: Secours, telephone: string | null, rappel: boolean): string {
  const lignes = [
    ...phrases,
    ...liens.map(([href, mot]) => `<a href="${href}">${mot}</a>`),
    ...(telephone ? [`Besoin d’aide ? <a href="tel:${telephone}">${telephoneAffiche(telephone)}</a>`] : []),
    ...(rappel ? ['<a href="/je-participe">Rappelez-moi</a>'] : []),
  ];
  return `<main>\n<h1>${titre}</h1>\n${lignes.map((l) => `<p>${l}</p>`).join('\n')}\n</main>`;
}

const page = (titre: string, contenu: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${titre} · Tremplin</title>
<style>${STYLE}</style>
</head>
<body>
${contenu}
</body>
</html>
`;

/** The whole page of a pause (503). `telephone`: the last number known, E.164. */
export const pageDePause = (apresEnvoi: boolean, telephone: string | null): string => {
  const phrases = apresEnvoi ? [...EN_PAUSE.phrases, APRES_ENVOI] : EN_PAUSE.phrases;
  return page(EN_PAUSE.titre, corps({ ...EN_PAUSE, phrases }, telephone, false));
};

/** Who checks a passport is not told whom to call about what. */
const NEUTRE = /^\/passeport\/verifier\//;
const selon = (mots: Secours, chemin: string, telephone: string | null): string =>
  NEUTRE.test(chemin)
    ? corps({ ...mots, phrases: mots.phrases.slice(0, 1), liens: [] }, null, false)
    : corps(mots, telephone, true);

/** The whole page of an address that cannot be read (400). */
export const pageIllisible = (chemin: string, telephone: string | null): string =>
  page(INTROUVABLE.titre, selon(INTROUVABLE, chemin, telephone));

/** What stands in a page that scripts alone would fill, for whom has none. Shown for 404 and for any other error. */
export function sansScript(statut: number, chemin: string, telephone: string | null): string {
  const contenu = selon(statut === 404 ? INTROUVABLE : EN_PANNE, chemin, telephone);
  return `<noscript><style>${STYLE}</style>\n${contenu}</noscript>`;
}
