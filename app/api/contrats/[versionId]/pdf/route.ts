import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirTexte } from '@/lib/parcours/commands/texte';
import { contratPdf } from '@/lib/parcours/pdf/contrat';
import { fichier, fichierIntrouvable } from '@/lib/telechargement';

/** A text of a contract to print, for the person and for who accompanies them; for anybody else there is nothing here. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ versionId: string }> },
): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE', 'REFERENT']);
  const now = maintenant();
  const texte = acteur && (await ouvrirTexte(acteur, (await params).versionId, now));
  if (!texte) return fichierIntrouvable();
  return fichier(new Uint8Array(await contratPdf(texte, now)), 'application/pdf', 'document.pdf');
}
