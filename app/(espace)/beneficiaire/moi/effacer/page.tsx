import type { Metadata } from 'next';
import { EraseScreen } from '@/components/beneficiaires/erase-screen';
import { Narrow } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Tout effacer' };

export default async function ToutEffacer() {
  const { beneficiaireId } = await exigerActeur('BENEFICIAIRE');
  return (
    <Narrow>
      <EraseScreen beneficiaireId={beneficiaireId} />
    </Narrow>
  );
}
