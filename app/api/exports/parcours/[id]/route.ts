import { acteurConnecte } from '@/lib/auth/session';
import { exporterParcours } from '@/lib/exports/commands/tableaux';
import { maintenant } from '@/lib/horloge';
import { fichierIntrouvable, fichierTableau } from '@/lib/telechargement';

/** One parcours as a table, for the référent; for anybody else there is nothing here. */
export async function GET(
  requete: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const acteur = await acteurConnecte(['REFERENT']);
  if (!acteur) return fichierIntrouvable();
  const { id } = await params;
  return fichierTableau(requete, () => exporterParcours(acteur, id, maintenant()));
}
