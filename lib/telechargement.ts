const INTROUVABLE = 'Cette page est introuvable.';

/** What somebody without a right to a file is told, and what they are told of one that does not exist. */
export const fichierIntrouvable = () => new Response(INTROUVABLE, { status: 404 });

/** A private file: kept nowhere on its way, found by no search engine, under a name that says nothing of anybody. */
export const fichier = (corps: string | Uint8Array<ArrayBuffer>, type: string, nom: string) =>
  new Response(corps, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${nom}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });

/** A document of Word. */
export const fichierWord = (octets: Uint8Array<ArrayBuffer>, nom: string) =>
  fichier(octets, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', nom);
