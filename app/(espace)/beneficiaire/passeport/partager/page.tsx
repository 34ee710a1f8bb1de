import type { Metadata } from 'next';
import { ShareForm } from '@/components/passeport/share-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Narrow, PageTitle } from '@/components/ui/page';
import { monPasseport } from '@/lib/passeport/queries';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Montrer mon passeport' };

export default async function Partager() {
  const { acteur, now } = await monEspace();
  const { fiches } = await monPasseport(acteur, now);
  const attestees = fiches.filter((f) => f.statut === 'ATTESTEE');
  return (
    <Narrow>
      <PageTitle
        title="Montrer mon passeport"
        lead="Vous choisissez ce que l’autre lira. Rien d’autre n’est montré."
        back={{ href: '/beneficiaire/passeport', label: 'Mon passeport' }}
      />
      {attestees.length > 0 ? (
        <ShareForm fiches={attestees} />
      ) : (
        <EmptyState title="Pas encore de page attestée">
          <p>On montre une page quand l’association l’a attestée.</p>
        </EmptyState>
      )}
    </Narrow>
  );
}
