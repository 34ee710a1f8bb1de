import type { ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** How Next opens a document that it leaves empty, for scripts to fill. */
const COQUILLE = '<html id="__next_error__">';

const LIRE: Record<string, (corps: Buffer) => Buffer> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
};

/** Puts `contenu` into an empty document, and its language on it; null when this is no such document. */
export function remplirCoquille(html: string, contenu: string): string | null {
  if (!html.includes(COQUILLE)) return null;
  return html
    .replace(COQUILLE, '<html id="__next_error__" lang="fr">')
    .replace('<body>', () => `<body>${contenu}`);
}

/**
 * A page that is not there or that fails is an empty document when Next sends it: scripts write its words
 * (vercel/next.js#62228). Such an answer is held back until it is whole, and gets words for whom has no scripts.
 * All other answers pass as they come. `secours` gives the HTML for a status.
 */
export function completerErreurs(reponse: ServerResponse, secours: (statut: number) => string): void {
  const { writeHead, write, end, flushHeaders } = reponse;
  let morceaux: Buffer[] | null = null;
  let connu = false;

  /** Decided once, when the answer begins: its status and its type are known by then. */
  const retenir = (): Buffer[] | null => {
    if (connu) return morceaux;
    connu = true;
    const page = String(reponse.getHeader('content-type') ?? '').startsWith('text/html');
    if (page && (reponse.statusCode === 404 || reponse.statusCode >= 500)) morceaux = [];
    return morceaux;
  };
  const garder = (morceau: unknown, codage?: unknown) => {
    if (typeof morceau === 'string')
      morceaux!.push(Buffer.from(morceau, typeof codage === 'string' ? (codage as BufferEncoding) : 'utf8'));
    else if (morceau instanceof Uint8Array) morceaux!.push(Buffer.from(morceau));
  };
  const suiteDe = (reste: unknown[]) =>
    reste.find((r) => typeof r === 'function') as (() => void) | undefined;
  const envoyer = (suite: (() => void) | undefined) => {
    const recu = Buffer.concat(morceaux!);
    morceaux = null;
    const lire = LIRE[String(reponse.getHeader('content-encoding'))];
    const html = remplirCoquille(
      (lire && recu.length ? lire(recu) : recu).toString('utf8'),
      secours(reponse.statusCode),
    );
    if (html !== null) {
      for (const nom of ['content-encoding', 'transfer-encoding', 'etag']) reponse.removeHeader(nom);
      reponse.setHeader('Content-Length', Buffer.byteLength(html));
    }
    return end.call(reponse, html ?? recu, 'utf8', suite);
  };

  reponse.writeHead = function (statut: number, ...reste: unknown[]) {
    reponse.statusCode = statut;
    if (!retenir()) return (writeHead as (...a: unknown[]) => ServerResponse).call(reponse, statut, ...reste);
    for (const [nom, valeur] of Object.entries((reste.at(-1) ?? {}) as Record<string, string>))
      reponse.setHeader(nom, valeur);
    return reponse;
  } as typeof writeHead;
  reponse.flushHeaders = () => (retenir() ? undefined : flushHeaders.call(reponse));
  reponse.write = function (morceau: unknown, ...reste: unknown[]) {
    if (!retenir()) return (write as (...a: unknown[]) => boolean).call(reponse, morceau, ...reste);
    garder(morceau, reste[0]);
    const suite = suiteDe(reste);
    if (suite) process.nextTick(suite);
    return true;
  } as typeof write;
  reponse.end = function (...reste: unknown[]) {
    if (!retenir()) return (end as (...a: unknown[]) => ServerResponse).call(reponse, ...reste);
    garder(reste[0], reste[1]);
    return envoyer(suiteDe(reste));
  } as typeof end;
}
