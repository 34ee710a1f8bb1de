import { acteurConnecte } from '@/lib/auth/session';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { maintenant } from '@/lib/horloge';

/** Everything that is held on the person who asks; for anybody else there is nothing here. */
export async function GET(): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE']);
  if (!acteur) return new Response('Cette page est introuvable.', { status: 404 });
  const donnees = await exporterMesDonnees(acteur, {}, maintenant());
  return new Response(`${JSON.stringify(donnees, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mes-donnees.json"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
