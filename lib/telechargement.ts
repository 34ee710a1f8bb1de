import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { parmi } from '@/lib/requete';
import type { Tableau } from '@/lib/tableur/cellule';
import { FORMATS, NOMS_FORMATS } from '@/lib/tableur/format';

const EN_MOTS = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' };
const INTROUVABLE = 'Cette page est introuvable.';

/** What somebody without a right to a file is told, and what they are told of one that does not exist. */
export const fichierIntrouvable = () => new Response(INTROUVABLE, { status: 404 });

/** A private file: kept nowhere on its way, found by no search engine, under a name that says nothing of anybody. */
export const fichier = (
  corps: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  type: string,
  nom: string,
) =>
  new Response(corps, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${nom}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });

/** A table in the format that the address asks for (`?format=`), under a name that says nothing; `faire` makes it. */
export async function fichierTableau(requete: Request, faire: () => Promise<Tableau>): Promise<Response> {
  const format = parmi(new URL(requete.url).searchParams.get('format') ?? undefined, NOMS_FORMATS);
  if (!format) return fichierIntrouvable();
  try {
    const { type, ecrire } = FORMATS[format];
    return fichier(await ecrire(await faire()), type, `liste.${format}`);
  } catch (e) {
    if (e instanceof Interdit || e instanceof NonTrouve) return fichierIntrouvable();
    if (e instanceof MetierError) return new Response(e.message, { status: 422, headers: EN_MOTS });
    throw e;
  }
}

/** A document of Word. */
export const fichierWord = (octets: Uint8Array<ArrayBuffer>, nom: string) =>
  fichier(octets, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', nom);
