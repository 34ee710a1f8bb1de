import type { Metadata } from 'next';
import { CardEntry } from '@/components/auth/card-entry';
import { Narrow, PageTitle } from '@/components/ui/page';

export const metadata: Metadata = { title: 'Entrer avec ma carte', robots: { index: false } };
export const dynamic = 'force-dynamic';

export default async function CarteLue({ params }: { params: Promise<{ numero: string }> }) {
  const { numero } = await params;
  return (
    <Narrow>
      <PageTitle
        title="Entrer avec ma carte"
        lead="Nous avons lu votre carte. Il reste le code, sur l’autre partie."
      />
      <CardEntry numero={numero} />
    </Narrow>
  );
}
