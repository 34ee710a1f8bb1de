import type { Metadata } from 'next';
import { ApercuScreen } from '@/components/propositions/apercu';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirApercu } from '@/lib/propositions/commands/choix';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Relire avant d’envoyer' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const ouvert = await ouIntrouvable(id, () => ouvrirApercu(acteur, { missionId: id }, maintenant()));
  const parties = Number(premier(p.n));
  return (
    <ApercuScreen
      {...ouvert}
      espace="coordination"
      fait={premier(p.fait)}
      parties={Number.isInteger(parties) ? parties : 0}
    />
  );
}
