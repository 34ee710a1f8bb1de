import type { Metadata } from 'next';
import { Looks } from '@/components/beneficiaires/looks';
import { Narrow } from '@/components/ui/page';
import { mesRegards } from '@/lib/beneficiaires/queries/regards';
import { numeroDePage, type Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Qui a regardé mon dossier' };

export default async function Regards({ searchParams }: { searchParams: Parametres }) {
  const { acteur } = await monEspace({ apresArret: true });
  const { page } = await searchParams;
  return (
    <Narrow>
      <Looks regards={await mesRegards(acteur, numeroDePage(page))} />
    </Narrow>
  );
}
