import type { Metadata } from 'next';
import { OrientationsRecues } from '@/components/orientations/orientations-recues';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirOrientations } from '@/lib/orientations/commands/lecture';
import { organismesANommer } from '@/lib/parcours/queries/nomination';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Orientations à décider' };

export default async function Orientations({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const p = await searchParams;
  const [{ total, ...vue }, organismes] = await Promise.all([
    ouvrirOrientations(acteur, { page: numeroDePage(p.page) }, maintenant()),
    organismesANommer(acteur),
  ]);
  return (
    <Wide>
      <PageTitle
        title="Orientations à décider"
        lead="Un référent demande qu’un autre organisme accompagne une personne. Vous décidez, et vous dites pourquoi."
        back={{ href: '/departement', label: 'Indicateurs' }}
      />
      <Done
        code={p.fait}
        messages={{ decidee: 'La décision est enregistrée. La personne et son référent sont prévenus.' }}
      />
      {total > 0 ? (
        <OrientationsRecues {...vue} organismes={organismes} />
      ) : (
        <EmptyState title="Aucune demande n’attend">
          Quand un référent demande un autre organisme pour une personne, vous décidez ici.
        </EmptyState>
      )}
    </Wide>
  );
}
