import { acteurConnecte } from '@/lib/auth/session';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { vientDIci } from '@/lib/envoi/origine';
import { repondreParUnePage } from '@/lib/envoi/reponse';
import { maintenant } from '@/lib/horloge';
import { lireFeuille, mettreFeuille } from '@/lib/parcours/commands/feuille';
import { lireFeuilleEnvoyee } from '@/lib/parcours/envoi';
import { pageDuTexte } from '@/lib/parcours/queries/texte';
import { feuilleSchema, texteSchema } from '@/lib/parcours/schema';
import { adresse } from '@/lib/requete';
import { fichierIntrouvable } from '@/lib/telechargement';

type Contexte = { params: Promise<{ versionId: string }> };

/** The sheet that both signed, for the person and for who accompanies them; for anybody else there is nothing here. */
export async function GET(_: Request, { params }: Contexte): Promise<Response> {
  const acteur = await acteurConnecte(['BENEFICIAIRE', 'REFERENT']);
  const lu = texteSchema.safeParse(await params);
  if (!acteur || !lu.success) return fichierIntrouvable();
  try {
    const { octets, type } = await lireFeuille(acteur, lu.data, maintenant());
    return new Response(octets, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `inline; filename="feuille.${type.split('/')[1]}"`,
        // A picture needs nothing; a browser's own reader of PDF does.
        ...(type === 'application/pdf' ? {} : { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex, nofollow',
      },
    });
  } catch (e) {
    if (e instanceof NonTrouve) return fichierIntrouvable();
    throw e;
  }
}

/** The référent puts in the sheet: a plain form, answered by the page of the contract. */
export async function POST(requete: Request, { params }: Contexte): Promise<Response> {
  if (!vientDIci(requete.headers)) return new Response('Origine refusée.', { status: 403 });
  const acteur = await acteurConnecte(['REFERENT']);
  const { versionId } = await params;
  const now = maintenant();
  const page = acteur && (await pageDuTexte(acteur, versionId, now));
  if (!page) return fichierIntrouvable();
  const lu = { le: '' };
  return repondreParUnePage(
    'feuille d’un contrat',
    async () => {
      const octets = await lireFeuilleEnvoyee(requete, lu);
      const saisie = feuilleSchema.safeParse({ versionId, le: lu.le });
      if (!saisie.success) throw new MetierError('DATE', 'Écrivez la date qui est sur la feuille.');
      await mettreFeuille(acteur, saisie.data, octets, now);
      return `${page}?fait=feuille`;
    },
    (refus) => `${adresse(page, { ...refus, le: lu.le })}#papier`,
  );
}
