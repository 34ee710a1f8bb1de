import { echapper } from '@/lib/html';

/** A piece of a message's text: words, or an address that can be opened. */
export type Morceau = { texte: string; url?: string };

/** A text cut at its addresses (`http` and `https` only). */
export function morceaux(texte: string): Morceau[] {
  return texte
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((t, rang) => (rang % 2 ? { texte: t, url: t } : { texte: t }))
    .filter((m) => m.texte !== '');
}

/**
 * The HTML part of a message: the same words as the plain part, in French, one column, large letters, links that
 * say where they lead. No image, nothing to load.
 */
export function enHtml(sujet: string, texte: string): string {
  const paragraphes = texte.split(/\n{2,}/).map((p) => {
    const lignes = morceaux(p)
      .map(({ texte: t, url }) =>
        url
          ? `<a href="${echapper(url)}" style="color:#1F5E54">${echapper(url)}</a>`
          : echapper(t).replaceAll('\n', '<br>'),
      )
      .join('');
    return `<p style="margin:0 0 16px">${lignes}</p>`;
  });
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${echapper(sujet)}</title></head>
<body style="margin:0;background:#FBF8F3;color:#1F2A2E">
<main style="max-width:600px;margin:0 auto;padding:24px;font:18px/1.6 Ubuntu,Calibri,sans-serif">
<h1 style="font-size:22px;margin:0 0 16px">${echapper(sujet)}</h1>
${paragraphes.join('\n')}
</main>
</body>
</html>`;
}
