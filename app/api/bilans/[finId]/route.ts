import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirBilan } from '@/lib/parcours/commands/bilan';
import { bilanPdf } from '@/lib/parcours/pdf/bilan';
import { fichier, fichierIntrouvable } from '@/lib/telechargement';

/** The end of an accompaniment to print, for the person and for who accompanies them; for anybody else there is nothing here. */
export async function GET(_: Request, { params }: { params: Promise<{ finId: string }> }): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE', 'REFERENT']);
  const now = maintenant();
  const parcours = acteur && (await ouvrirBilan(acteur, (await params).finId, now));
  if (!parcours) return fichierIntrouvable();
  return fichier(new Uint8Array(await bilanPdf(parcours, now)), 'application/pdf', 'document.pdf');
}
