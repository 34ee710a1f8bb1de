import type { Metadata } from 'next';
import { ChoisirScreen } from '@/components/propositions/choisir';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirChoix } from '@/lib/propositions/commands/choix';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Proposer à plusieurs personnes' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const q = premier(p.q)?.slice(0, 100) ?? '';
  const ouvert = await ouIntrouvable(id, () =>
    ouvrirChoix(acteur, { missionId: id, q, page: numeroDePage(p.page) }, maintenant()),
  );
  return (
    <ChoisirScreen {...ouvert} q={q} espace="referent" fait={premier(p.fait)} parties={numeroDePage(p.n)} />
  );
}
