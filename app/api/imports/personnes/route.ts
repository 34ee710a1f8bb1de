import { acteurConnecte } from '@/lib/auth/session';
import { MetierError } from '@/lib/erreurs';
import { direErreur } from '@/lib/envoi/erreur';
import { vientDIci } from '@/lib/envoi/origine';
import { maintenant } from '@/lib/horloge';
import { recevoirEnvoi } from '@/lib/imports/envoi';
import { journalTechnique } from '@/lib/journal/technique';
import { adresse, estIdentifiant } from '@/lib/requete';

const ROLES = { departement: 'DEPARTEMENT', referent: 'REFERENT' } as const;
const aller = (chemin: string) => new Response(null, { status: 303, headers: { Location: chemin } });

/** The upload of a file of people, from either space: a plain form, answered by its preview (or by the form and a sentence). */
export async function POST(requete: Request): Promise<Response> {
  if (!vientDIci(requete.headers)) return new Response('Origine refusée.', { status: 403 });
  const de = new URL(requete.url).searchParams.get('de') === 'referent' ? 'referent' : 'departement';
  const acteur = await acteurConnecte([ROLES[de]]);
  if (!acteur) return new Response('Connectez-vous avec le bon compte.', { status: 403 });
  const lu: Record<string, string> = {};
  const revenir = (erreur: string) => {
    const { importId = '', pour, inconnues } = lu;
    const page = `/${de}/imports`;
    return estIdentifiant(importId)
      ? aller(adresse(`${page}/${importId}`, { ...direErreur(erreur), colonnes: 'oui' }))
      : aller(adresse(page, { ...direErreur(erreur), pour, inconnues }));
  };
  try {
    const { importId } = await recevoirEnvoi(acteur, requete, maintenant(), lu);
    return aller(`/${de}/imports/${importId}`);
  } catch (e) {
    if (e instanceof MetierError) return revenir(e.message);
    journalTechnique.error({ err: e }, 'import de personnes');
    return revenir('Une erreur est survenue. Rien n’a changé : essayez encore.');
  }
}
