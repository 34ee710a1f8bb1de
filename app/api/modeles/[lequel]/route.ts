import { acteurConnecte } from '@/lib/auth/session';
import { TEXTE_FICTIF } from '@/lib/documents/champ';
import { modeleFourni } from '@/lib/documents/fourni';
import { remplirModele } from '@/lib/documents/modele';
import { octetsDuModele } from '@/lib/documents/queries';
import { fichierIntrouvable, fichierWord } from '@/lib/telechargement';

/** The models, for the Département: the one of Tremplin, its own, and what the one in use gives for nobody. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ lequel: string }> },
): Promise<Response> {
  const acteur = await acteurConnecte(['DEPARTEMENT']);
  const { lequel } = await params;
  if (!acteur) return fichierIntrouvable();
  if (lequel === 'fourni') return fichierWord(await modeleFourni(), 'modele-tremplin.docx');
  const sien = await octetsDuModele(acteur);
  if (lequel === 'essai')
    return fichierWord(await remplirModele(sien ?? (await modeleFourni()), TEXTE_FICTIF), 'essai.docx');
  return lequel === 'actuel' && sien ? fichierWord(sien, 'modele.docx') : fichierIntrouvable();
}
