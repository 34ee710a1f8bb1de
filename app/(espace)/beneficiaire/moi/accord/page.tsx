import type { Metadata } from 'next';
import { ConsentReview } from '@/components/beneficiaires/consent-review';
import { Narrow } from '@/components/ui/page';
import { monProfil } from '../../espace';

export const metadata: Metadata = { title: 'Mon accord' };

export default async function MonAccord() {
  const { profil } = await monProfil();
  return (
    <Narrow>
      <ConsentReview profil={profil} />
    </Narrow>
  );
}
