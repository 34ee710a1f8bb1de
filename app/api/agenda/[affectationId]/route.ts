import { acteurConnecte } from '@/lib/auth/session';
import { fichierAgenda } from '@/lib/candidatures/agenda';
import { agendaDe } from '@/lib/candidatures/queries/agenda';
import { maintenant } from '@/lib/horloge';
import { estIdentifiant } from '@/lib/requete';

/** The calendar of a mission, for its volunteer or for its host; for anybody else there is nothing here. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ affectationId: string }> },
): Promise<Response> {
  const { affectationId } = await params;
  const now = maintenant();
  for (const role of ['BENEFICIAIRE', 'ASSOCIATION'] as const) {
    const acteur = estIdentifiant(affectationId) && (await acteurConnecte([role]));
    const agenda = acteur && (await agendaDe(acteur, affectationId, now));
    if (agenda)
      return new Response(fichierAgenda(agenda, now), {
        headers: {
          'Content-Type': 'text/calendar; charset=utf-8',
          'Content-Disposition': 'attachment; filename="agenda.ics"',
          'Cache-Control': 'private, no-store',
          'X-Robots-Tag': 'noindex, nofollow',
        },
      });
  }
  return new Response('Cette page est introuvable.', { status: 404 });
}
