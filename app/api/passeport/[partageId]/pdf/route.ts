import { urlAbsolue } from '@/lib/adresse';
import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { cheminVerification } from '@/lib/passeport/partage';
import { passeportPdf } from '@/lib/passeport/pdf/passeport';
import { attestationAImprimer } from '@/lib/passeport/queries';
import { fichier, fichierIntrouvable } from '@/lib/telechargement';

/** The holder's own passport; for anybody else there is nothing here. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ partageId: string }> },
): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE']);
  const now = maintenant();
  const contenu = acteur && (await attestationAImprimer(acteur, (await params).partageId, now));
  if (!contenu) return fichierIntrouvable();
  const pdf = await passeportPdf(contenu, urlAbsolue(cheminVerification(contenu.jeton)), now);
  return fichier(new Uint8Array(pdf), 'application/pdf', 'passeport-benevole.pdf');
}
