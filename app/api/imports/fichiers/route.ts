import { acteurConnecte } from '@/lib/auth/session';
import { vientDIci } from '@/lib/envoi/origine';
import { repondreParUnePage } from '@/lib/envoi/reponse';
import { maintenant } from '@/lib/horloge';
import { recevoirEnvoi } from '@/lib/imports/envoi';
import { lieuDe, LIEUX } from '@/lib/imports/lieu';
import { adresse, estIdentifiant } from '@/lib/requete';

/** The upload of a file to import, from a page of a space: a plain form, answered by its preview (or by the form and a sentence). */
export async function POST(requete: Request): Promise<Response> {
  if (!vientDIci(requete.headers)) return new Response('Origine refusée.', { status: 403 });
  const { role, genre, chemin } = LIEUX[lieuDe(requete)];
  const acteur = await acteurConnecte([role]);
  if (!acteur) return new Response('Connectez-vous avec le bon compte.', { status: 403 });
  const lu: Record<string, string> = {};
  return repondreParUnePage(
    'import d’un fichier',
    async () => `${chemin}/${(await recevoirEnvoi(acteur, { genre, requete }, maintenant(), lu)).importId}`,
    (refus) => {
      const { importId = '', pour, inconnues } = lu;
      return estIdentifiant(importId)
        ? adresse(`${chemin}/${importId}`, { ...refus, colonnes: 'oui' })
        : adresse(chemin, { ...refus, pour, inconnues });
    },
  );
}
