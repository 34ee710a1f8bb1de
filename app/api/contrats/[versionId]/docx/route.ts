import { acteurConnecte } from '@/lib/auth/session';
import { ouvrirWord } from '@/lib/documents/commands';
import { maintenant } from '@/lib/horloge';
import { fichierIntrouvable, fichierWord } from '@/lib/telechargement';

/** The same text as a Word document, for the same people as the PDF. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ versionId: string }> },
): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE', 'REFERENT']);
  const word = acteur && (await ouvrirWord(acteur, (await params).versionId, maintenant()));
  return word ? fichierWord(word, 'document.docx') : fichierIntrouvable();
}
