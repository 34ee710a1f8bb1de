import { QUESTIONS, QUESTIONS_EN_PLUS } from '@/lib/beneficiaires/question';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { PAGES, VISITEURS, type Visiteur } from './acces.matrice';
import { objetsDe } from './ecrans.objets';

// /banc is the empty page that the benchmarks compare with: there is nothing to read on it.
const SANS_ECRAN = (route: string) => route.startsWith('/api/') || route === '/banc';

/** Whose screen it is: who gets in, else (an object's page) the actor whose space it stands in. */
function lecteurs(route: string): readonly Visiteur[] {
  const { ouvert } = PAGES[route]!;
  // A visitor who is signed in sees the public pages as everybody does.
  if (ouvert.includes('inconnu')) return ['inconnu'];
  return ouvert.length > 0 ? ouvert : VISITEURS.filter((v) => route.startsWith(`/${v}/`));
}

export const routesDe = (visiteur: Visiteur) =>
  Object.keys(PAGES).filter((route) => !SANS_ECRAN(route) && lecteurs(route).includes(visiteur));

/** Addresses of every screen of a visitor, with objects that are theirs. */
export async function ecransDe(db: PrismaClient, visiteur: Visiteur): Promise<string[]> {
  const o = await objetsDe(db, visiteur);
  const partage = await db.partagePasseport.findFirstOrThrow({
    where: { revoqueLe: null, fiches: { some: {} } },
    select: { jeton: true },
  });
  return routesDe(visiteur).flatMap((route) => {
    const adresse = PAGES[route]!.chemin?.(o) ?? route;
    if (route.endsWith('/questions/[etape]'))
      return [
        ...QUESTIONS.map(({ slug }) => slug),
        // The questions about work are not the coordination's to ask.
        ...(visiteur === 'coordination' ? [] : QUESTIONS_EN_PLUS.map(({ slug }) => slug)),
        // A person reads their own consent under « Moi ».
        ...(visiteur === 'beneficiaire' ? [] : ['accord']),
      ].map((slug) => adresse.replace(/\/ou$/, `/${slug}`));
    // All filters with what they give; several that are on; a search that finds nothing, and an address that is odd.
    if (route === '/missions')
      return [
        '',
        '?filtres=oui',
        '?commune=01053&mode=voiture&quand=mardi-matin&quand=jeudi-apres-midi&avec=fauteuil&avec=trajets',
        '?commune=01053&rayon=5&domaine=animaux&quand=dimanche-soir&avec=fauteuil&page=9&tri=au-hasard',
      ].map((suite) => adresse + suite);
    if (route === '/missions/carte')
      return [
        '',
        '?commune=01053&avec=fauteuil',
        '?commune=01053&rayon=5&quand=dimanche-soir&avec=fauteuil',
      ].map((suite) => adresse + suite);
    if (route === '/referent') return [adresse, `${adresse}?mission=non&tri=contact`, `${adresse}?q=zzz`];
    if (route === '/referent/missions') return [adresse, `${adresse}?filtres=oui&avec=fauteuil`];
    if (route === '/coordination') return [adresse, '/coordination?carte=1'];
    if (route === '/passeport/verifier/[jeton]') return [adresse, `/passeport/verifier/${partage.jeton}`];
    return [adresse];
  });
}
