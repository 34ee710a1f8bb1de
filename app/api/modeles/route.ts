import { acteurConnecte } from '@/lib/auth/session';
import { deposerEnvoi } from '@/lib/documents/envoi';
import { vientDIci } from '@/lib/envoi/origine';
import { repondreParUnePage } from '@/lib/envoi/reponse';
import { maintenant } from '@/lib/horloge';
import { adresse } from '@/lib/requete';

const PAGE = '/departement/modele';

/** The upload of a model by the Département: a plain form, answered by its page. */
export async function POST(requete: Request): Promise<Response> {
  if (!vientDIci(requete.headers)) return new Response('Origine refusée.', { status: 403 });
  const acteur = await acteurConnecte(['DEPARTEMENT']);
  if (!acteur) return new Response('Connectez-vous avec un compte du Département.', { status: 403 });
  return repondreParUnePage(
    'modèle de document',
    async () => {
      await deposerEnvoi(acteur, requete, maintenant());
      return `${PAGE}?fait=depose`;
    },
    (refus) => adresse(PAGE, refus),
  );
}
