import { visiteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { lireCarte } from '@/lib/recherche/queries/carte';
import { departDe } from '@/lib/recherche/queries/depart';
import { parametresDe } from '@/lib/requete';

/** The points of a search, by the address of its list; « là où je peux aller » is read from the volunteer's answers. */
export async function GET(requete: Request): Promise<Response> {
  const { searchParams } = new URL(requete.url);
  const now = maintenant();
  const acteur = searchParams.has('aller') ? await visiteurConnecte(['BENEFICIAIRE']) : null;
  const chezMoi = acteur && (await departDe(acteur, now));
  return Response.json(await lireCarte(parametresDe(searchParams), now, { chezMoi }), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
