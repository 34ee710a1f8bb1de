import type { Metadata } from 'next';
import { LotScreen } from '@/components/propositions/lot-screen';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { instantEnLettres } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirLot } from '@/lib/propositions/commands/ouvrir';
import { numeroDePage, parmi, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Propositions préparées' };

const FAIT = {
  annule: 'C’est annulé. Ce qui n’était pas parti ne partira pas.',
  enlevee: 'La proposition est enlevée.',
  envoi: 'L’envoi commence. Chaque personne est prévenue.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const sans = parmi(p.voir, ['sans']) !== undefined;
  const ouvert = await ouIntrouvable(id, () =>
    ouvrirLot(acteur, { lotId: id, page: numeroDePage(p.page), sans }, maintenant()),
  );
  return (
    <Wide>
      <PageTitle
        title={`Propositions : ${ouvert.lot.territoire?.nom ?? 'tout le Département'}`}
        lead={`Préparées ${instantEnLettres(ouvert.lot.creeLe)}`}
        back={{ href: '/coordination/propositions', label: 'Proposer pour tout un territoire' }}
      />
      {/* Asked again once all has left, the page does not say that it begins. */}
      <Done code={ouvert.lot.statut === 'ENVOYE' ? undefined : p.fait} messages={FAIT} />
      <LotScreen {...ouvert} sans={sans} />
    </Wide>
  );
}
