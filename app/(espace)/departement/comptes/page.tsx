import type { Metadata } from 'next';
import { AccountActions } from '@/components/comptes/account-actions';
import { AccountFilters } from '@/components/comptes/account-filters';
import { AccountTable } from '@/components/comptes/account-table';
import { TakeAway } from '@/components/exports/take-away';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { exigerActeur } from '@/lib/auth/session';
import { adresseComptes, filtreComptes } from '@/lib/comptes/filtre';
import { comptesProfessionnels } from '@/lib/comptes/queries';

export const metadata: Metadata = { title: 'Comptes' };

const FAIT = {
  invite: 'Le compte est ouvert. La personne reçoit un message.',
  'invite-importe': 'La personne reçoit un message pour entrer.',
  ferme: 'Le compte est fermé.',
  rouvert: 'Le compte est rouvert.',
};

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function Comptes({ searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const recherche = await searchParams;
  const filtre = filtreComptes(recherche);
  const { lignes: comptes, ...vue } = await comptesProfessionnels(acteur, filtre);
  return (
    <Wide>
      <PageTitle
        title="Comptes"
        lead={`${vue.total.toLocaleString('fr-FR')} compte${vue.total > 1 ? 's' : ''} de professionnels et d’associations`}
        actions={<AccountActions />}
      />
      <Done code={recherche.fait} messages={FAIT} />
      <AccountFilters filtre={filtre} />
      {comptes.length > 0 ? (
        <AccountTable comptes={comptes} moi={acteur.userId} />
      ) : (
        <EmptyState title="Aucun compte ne correspond">Changez le mot ou le rôle cherché.</EmptyState>
      )}
      <TakeAway
        quoi="cette liste"
        chemin={adresseComptes(filtre).replace('/departement', '/api/exports')}
        total={vue.total}
      />
      <Pagination {...vue} href={(page) => adresseComptes({ ...filtre, page })} />
    </Wide>
  );
}
