import { Readable } from 'node:stream';
import { acteurConnecte } from '@/lib/auth/session';
import { enArchive } from '@/lib/beneficiaires/archive';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { maintenant } from '@/lib/horloge';
import { mesFeuilles } from '@/lib/parcours/queries/feuilles';

/** Everything that is held on the person who asks, as a folder; for anybody else there is nothing here. */
export async function GET(): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE']);
  if (!acteur) return new Response('Cette page est introuvable.', { status: 404 });
  const now = maintenant();
  const donnees = await exporterMesDonnees(acteur, {}, now);
  const archive = enArchive(donnees, await mesFeuilles(acteur), now);
  return new Response(Readable.toWeb(archive) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="mes-donnees.zip"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
