import { Readable } from 'node:stream';
import { acteurConnecte } from '@/lib/auth/session';
import { enArchive } from '@/lib/beneficiaires/archive';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { maintenant } from '@/lib/horloge';
import { mesFeuilles } from '@/lib/parcours/queries/feuilles';
import { fichier, fichierIntrouvable } from '@/lib/telechargement';

/** Everything that is held on the person who asks, as a folder; for anybody else there is nothing here. */
export async function GET(): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE']);
  if (!acteur) return fichierIntrouvable();
  const now = maintenant();
  const donnees = await exporterMesDonnees(acteur, {}, now);
  const archive = enArchive(donnees, await mesFeuilles(acteur), now);
  const flux = Readable.toWeb(archive) as ReadableStream<Uint8Array>;
  return fichier(flux, 'application/zip', 'mes-donnees.zip');
}
