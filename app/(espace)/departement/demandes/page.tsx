import type { Metadata } from 'next';
import { DemandesRecues } from '@/components/demandes/demandes-recues';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouvrirDemandes } from '@/lib/demandes/commands/lecture';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Demandes de changement' };

export default async function Demandes({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const p = await searchParams;
  const { demandes, total, page, pages } = await ouvrirDemandes(
    acteur,
    { page: numeroDePage(p.page) },
    maintenant(),
  );
  return (
    <Wide>
      <PageTitle
        title="Demandes de changement"
        lead="Ces personnes voudraient un autre référent. Celui d’aujourd’hui ne le sait pas : vous seuls lisez ces demandes."
        back={{ href: '/departement', label: 'Indicateurs' }}
      />
      <Done code={p.fait} messages={{ reponse: 'La réponse est envoyée.' }} />
      {total > 0 ? (
        <DemandesRecues demandes={demandes} page={page} pages={pages} />
      ) : (
        <EmptyState title="Aucune demande n’attend">
          Une personne qui voudrait un autre référent vous le demande ici. Vous répondez, ou vous en nommez
          un.
        </EmptyState>
      )}
    </Wide>
  );
}
