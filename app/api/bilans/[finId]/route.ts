import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirBilan } from '@/lib/parcours/commands/bilan';
import { bilanPdf } from '@/lib/parcours/pdf/bilan';
import { repondrePdf } from '@/lib/pdf/reponse';

/** The end of an accompaniment to print, for the person and for who accompanies them; for anybody else there is nothing here. */
export async function GET(_: Request, { params }: { params: Promise<{ finId: string }> }): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE', 'REFERENT']);
  const now = maintenant();
  const parcours = acteur && (await ouvrirBilan(acteur, (await params).finId, now));
  return repondrePdf(parcours && (await bilanPdf(parcours, now)));
}
