import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TerritoryEdit } from '@/components/territoires/territory-edit';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { territoireAvecSesCommunes, territoires } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Un territoire' };

const FAIT = {
  modifie: 'Les changements sont gardés.',
  cree: 'Le territoire est créé.',
  deplacees: 'Les communes sont déplacées.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string }> };

export default async function Territoire({ params, searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { fait } = await searchParams;
  const territoire = await territoireAvecSesCommunes(acteur.departementCode, (await params).id);
  if (!territoire) notFound();
  const autres = (await territoires()).filter((t) => t.id !== territoire.id);
  return (
    <Wide>
      <PageTitle title={territoire.nom} back={{ href: '/departement/territoires', label: 'Territoires' }} />
      <Done code={fait} messages={FAIT} />
      <TerritoryEdit territoire={territoire} autres={autres} />
    </Wide>
  );
}
