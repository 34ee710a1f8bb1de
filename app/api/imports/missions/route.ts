import { acteurConnecte } from '@/lib/auth/session';
import { MetierError } from '@/lib/erreurs';
import { importerEnvoi } from '@/lib/flux/envoi';
import { direErreur } from '@/lib/envoi/erreur';
import { maintenant } from '@/lib/horloge';
import { journalTechnique } from '@/lib/journal/technique';
import { adresse } from '@/lib/requete';
import { vientDIci } from '@/lib/envoi/origine';

const PAGE = '/coordination/imports';
const aller = (chemin: string) => new Response(null, { status: 303, headers: { Location: chemin } });

/** The upload of a feed by the coordination: a plain form, answered by its report (or by the form and a sentence). */
export async function POST(requete: Request): Promise<Response> {
  if (!vientDIci(requete.headers)) return new Response('Origine refusée.', { status: 403 });
  const acteur = await acteurConnecte(['COORDINATION']);
  if (!acteur) return new Response('Connectez-vous avec un compte de la coordination.', { status: 403 });
  const lu: { source?: string } = {};
  const revenir = (erreur: string) =>
    aller(adresse(PAGE, { ...direErreur(erreur), source: lu.source?.slice(0, 60) }));
  try {
    const { id } = await importerEnvoi(acteur, requete, maintenant(), undefined, lu);
    return aller(`${PAGE}/${id}`);
  } catch (e) {
    if (e instanceof MetierError) return revenir(e.message);
    journalTechnique.error({ err: e }, 'import de flux');
    return revenir('Une erreur est survenue. Rien n’a changé : essayez encore.');
  }
}
