import { PUBLIC } from '@/lib/auth/acteur';
import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { BLOCS, chiffresEnCsv, lignesDuBloc, type Bloc } from '@/lib/indicateurs/csv';
import { tableauDeBord } from '@/lib/indicateurs/queries/tableau';
import { fichierIntrouvable } from '@/lib/telechargement';

type Contexte = { params: Promise<{ bloc: string }> };

/** A block of the figures as CSV: for the Département with its own threshold, for anybody the open figures. */
export async function GET(requete: Request, { params }: Contexte): Promise<Response> {
  const { bloc } = await params;
  const acteur = (await acteurConnecte(['DEPARTEMENT'])) ?? PUBLIC;
  const reserve = bloc === 'referents' && acteur.role === 'PUBLIC';
  if (reserve || !BLOCS.includes(bloc as Bloc)) return fichierIntrouvable();
  const annee = Number(new URL(requete.url).searchParams.get('annee') ?? 0);
  const tableau = await tableauDeBord(acteur, annee, maintenant());
  return new Response(chiffresEnCsv(lignesDuBloc(bloc as Bloc, tableau)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${bloc}-${tableau.annee}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
