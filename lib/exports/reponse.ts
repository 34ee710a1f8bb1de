import 'server-only';
import { acteurConnecte, compteConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { fichierIntrouvable, fichierPrepare, fichierTableau } from '@/lib/telechargement';
import { telechargerFichier } from './commands/fichier';
import { exporterListe } from './commands/liste';
import type { ListeLongue } from './liste';
import { LONGUES } from './longue';
import { mesFichiers } from './queries';

/** Where the files that the worker makes are found. */
export const MES_FICHIERS = '/compte/fichiers';

/** A list as a file, at once or, when it is long, among one's files. */
export async function repondreListe(requete: Request, liste: ListeLongue): Promise<Response> {
  const acteur = await acteurConnecte([LONGUES[liste].role]);
  if (!acteur) return fichierIntrouvable();
  const criteres = new URL(requete.url).searchParams.toString();
  return fichierTableau(
    requete,
    async (format) =>
      (await exporterListe(acteur, { liste, criteres, format }, maintenant())) ?? MES_FICHIERS,
  );
}

/** A file that the worker made, for whoever asked for it, while they have the role under which they did. */
export async function repondreFichier(id: string): Promise<Response> {
  const [compte, now] = [await compteConnecte(), maintenant()];
  const acteurs = compte?.acteurs ?? [];
  const f = (await mesFichiers(acteurs, now)).find((sien) => sien.id === id);
  const acteur = acteurs.find((a) => a.role === f?.role);
  return acteur ? fichierPrepare(() => telechargerFichier(acteur, id, now)) : fichierIntrouvable();
}
