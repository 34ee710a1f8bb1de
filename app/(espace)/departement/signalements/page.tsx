import type { Metadata } from 'next';
import { Reported } from '@/components/signalements/reported';
import { Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';
import { ouvrirSignalements } from '@/lib/signalements/commands/lecture';

export const metadata: Metadata = { title: 'Messages signalés' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const p = await searchParams;
  const messages = await ouvrirSignalements(acteur, { page: numeroDePage(p.page) }, maintenant());
  return (
    <Wide>
      <Reported role="DEPARTEMENT" retour="Indicateurs" messages={messages} fait={premier(p.fait)} />
    </Wide>
  );
}
