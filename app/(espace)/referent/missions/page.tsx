import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Offre } from '@/components/parcours/offre';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { lireRecherche } from '@/lib/recherche/queries/recherche';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Missions' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  await exigerActeur('REFERENT');
  const recherche = await lireRecherche(await searchParams, maintenant(), {
    chemin: '/referent/missions',
  });
  if ('vers' in recherche) redirect(recherche.vers);
  return <Offre recherche={recherche} />;
}
