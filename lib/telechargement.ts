import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { parmi } from '@/lib/requete';
import type { Tableau } from '@/lib/tableur/cellule';
import { FORMATS, NOMS_FORMATS, type Format } from '@/lib/tableur/format';

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

/** A refusal in words; what is not this actor's is « introuvable ». */
async function ouRefus(repondre: () => Promise<Response>): Promise<Response> {
  try {
    return await repondre();
  } catch (e) {
    if (e instanceof Interdit || e instanceof NonTrouve) return fichierIntrouvable();
    if (e instanceof MetierError) return new Response(e.message, { status: 422, headers: EN_MOTS });
    throw e;
  }
}

/**
 * A table in the format that the address asks for (`?format=`), under a name that says nothing; `faire` makes it, or says
 * on which page it will be found.
 */
export async function fichierTableau(
  requete: Request,
  faire: (format: Format) => Promise<Tableau | string>,
): Promise<Response> {
  const format = parmi(new URL(requete.url).searchParams.get('format') ?? undefined, NOMS_FORMATS);
  if (!format) return fichierIntrouvable();
  return ouRefus(async () => {
    const fait = await faire(format);
    if (typeof fait === 'string') return new Response(null, { status: 303, headers: { Location: fait } });
    return fichierDeFormat(await FORMATS[format].ecrire(fait), format);
  });
}

const fichierDeFormat = (octets: Uint8Array<ArrayBuffer>, format: Format) =>
  fichier(octets, FORMATS[format].type, `liste.${format}`);

/** The same, that was made before. */
export const fichierPrepare = (
  lire: () => Promise<{ octets: Uint8Array<ArrayBuffer>; format: Format }>,
): Promise<Response> =>
  ouRefus(async () => {
    const { octets, format } = await lire();
    return fichierDeFormat(octets, format);
  });

/** A document of Word. */
export const fichierWord = (octets: Uint8Array<ArrayBuffer>, nom: string) =>
  fichier(octets, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', nom);
