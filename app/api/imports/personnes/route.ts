import { acteurConnecte } from '@/lib/auth/session';
import { vientDIci } from '@/lib/envoi/origine';
import { repondreParUnePage } from '@/lib/envoi/reponse';
import { maintenant } from '@/lib/horloge';
import { recevoirEnvoi } from '@/lib/imports/envoi';
import { adresse, estIdentifiant } from '@/lib/requete';

const ROLES = { departement: 'DEPARTEMENT', referent: 'REFERENT' } as const;

/** The upload of a file of people, from either space: a plain form, answered by its preview (or by the form and a sentence). */
export async function POST(requete: Request): Promise<Response> {
  if (!vientDIci(requete.headers)) return new Response('Origine refusée.', { status: 403 });
  const de = new URL(requete.url).searchParams.get('de') === 'referent' ? 'referent' : 'departement';
  const acteur = await acteurConnecte([ROLES[de]]);
  if (!acteur) return new Response('Connectez-vous avec le bon compte.', { status: 403 });
  const lu: Record<string, string> = {};
  const page = `/${de}/imports`;
  return repondreParUnePage(
    'import de personnes',
    async () => `${page}/${(await recevoirEnvoi(acteur, requete, maintenant(), lu)).importId}`,
    (refus) => {
      const { importId = '', pour, inconnues } = lu;
      return estIdentifiant(importId)
        ? adresse(`${page}/${importId}`, { ...refus, colonnes: 'oui' })
        : adresse(page, { ...refus, pour, inconnues });
    },
  );
}
