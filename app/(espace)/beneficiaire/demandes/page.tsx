import type { Metadata } from 'next';
import { WishList } from '@/components/beneficiaires/wish-list';
import { Narrow } from '@/components/ui/page';
import { mesDemandes } from '@/lib/candidatures/queries/personne';
import { jourDe } from '@/lib/dates';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'Mes missions' };

export default async function MesMissions() {
  const { acteur, now } = await monEspace({ apresArret: true });
  return (
    <Narrow>
      <WishList demandes={await mesDemandes(acteur, now)} jour={jourDe(now)} />
    </Narrow>
  );
}
