import { acteurConnecte } from '@/lib/auth/session';
import { importerEnvoi } from '@/lib/flux/envoi';
import { maintenant } from '@/lib/horloge';
import { adresse } from '@/lib/requete';
import { vientDIci } from '@/lib/envoi/origine';
import { repondreParUnePage } from '@/lib/envoi/reponse';

const PAGE = '/coordination/imports';

/** The upload of a feed by the coordination: a plain form, answered by its report (or by the form and a sentence). */
export async function POST(requete: Request): Promise<Response> {
  if (!vientDIci(requete.headers)) return new Response('Origine refusée.', { status: 403 });
  const acteur = await acteurConnecte(['COORDINATION']);
  if (!acteur) return new Response('Connectez-vous avec un compte de la coordination.', { status: 403 });
  const lu: { source?: string } = {};
  return repondreParUnePage(
    'import de flux',
    async () => `${PAGE}/${(await importerEnvoi(acteur, requete, maintenant(), undefined, lu)).id}`,
    (refus) => adresse(PAGE, { ...refus, source: lu.source?.slice(0, 60) }),
  );
}
