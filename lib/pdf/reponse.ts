/** A sheet to keep, for its reader alone, under a name that says nothing; without one there is nothing here. */
export function repondrePdf(pdf: Buffer | null): Response {
  if (!pdf) return new Response('Cette page est introuvable.', { status: 404 });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="document.pdf"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
