import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirTexte } from '@/lib/parcours/commands/texte';
import { contratPdf } from '@/lib/parcours/pdf/contrat';

/** A text of a contract to print, for the person and for who accompanies them; for anybody else there is nothing here. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ versionId: string }> },
): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE', 'REFERENT']);
  const now = maintenant();
  const texte = acteur && (await ouvrirTexte(acteur, (await params).versionId, now));
  if (!texte) return new Response('Cette page est introuvable.', { status: 404 });
  return new Response(new Uint8Array(await contratPdf(texte, now)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="document.pdf"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
