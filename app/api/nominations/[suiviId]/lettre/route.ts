import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirLettre } from '@/lib/parcours/commands/lettre';
import { lettrePdf } from '@/lib/parcours/pdf/lettre';
import { fichier, fichierIntrouvable } from '@/lib/telechargement';

type Contexte = { params: Promise<{ suiviId: string }> };

/** The letter of a naming, for the person, the référent named and the département; for anybody else there is nothing here. */
export async function GET(_: Request, { params }: Contexte): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE', 'REFERENT', 'DEPARTEMENT']);
  const now = maintenant();
  const lettre = acteur && (await ouvrirLettre(acteur, (await params).suiviId, now));
  if (!lettre) return fichierIntrouvable();
  return fichier(new Uint8Array(await lettrePdf(lettre, now)), 'application/pdf', 'document.pdf');
}
