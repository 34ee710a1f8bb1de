import type { Metadata } from 'next';
import { ANommer, FiltreTerritoire, NommeOuFait } from '@/components/parcours/a-nommer';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirSansReferent } from '@/lib/parcours/commands/lecture-nomination';
import { estIdentifiant, numeroDePage, premier, type Parametres } from '@/lib/requete';
import { territoires } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Personnes sans référent' };

export default async function SansReferent({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const p = await searchParams;
  const territoire = premier(p.territoire);
  const territoireId = territoire && estIdentifiant(territoire) ? territoire : undefined;
  const filtre = { territoireId, page: numeroDePage(p.page) };
  const [liste, lieux] = await Promise.all([ouvrirSansReferent(acteur, filtre, maintenant()), territoires()]);
  return (
    <Wide>
      <PageTitle
        title="Personnes sans référent"
        lead="Elles attendent que le Département en nomme un. La première arrivée est en haut."
        back={{ href: '/departement', label: 'Indicateurs' }}
      />
      <NommeOuFait fait={p.fait} suivi={p.suivi} />
      <FiltreTerritoire territoires={lieux} territoireId={territoireId} />
      {liste.total > 0 ? (
        <ANommer liste={liste} ici="/departement/personnes" territoireId={territoireId} />
      ) : (
        <EmptyState title="Tout le monde a un référent">
          Une personne invitée par la coordination vient ici, jusqu’à ce que vous nommiez son référent.
        </EmptyState>
      )}
    </Wide>
  );
}
