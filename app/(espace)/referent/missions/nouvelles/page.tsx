import type { Metadata } from 'next';
import { Nouveautes } from '@/components/propositions/nouveautes';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirNouveautes } from '@/lib/propositions/commands/nouveautes';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Nouveau près de mes personnes' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('REFERENT');
  const p = await searchParams;
  const ouvertes = await ouvrirNouveautes(acteur, { page: numeroDePage(p.page) }, maintenant());
  return <Nouveautes {...ouvertes} fait={premier(p.fait)} />;
}
