import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Colours } from '@/components/style/colours';
import { Drawings } from '@/components/style/drawings';
import { Forms } from '@/components/style/forms';
import { Pieces } from '@/components/style/pieces';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { jetonsEnPlace } from '@/lib/apparence/queries';
import { estDemo } from '@/lib/auth/demo';

export const metadata: Metadata = { title: 'Style', robots: { index: false } };

export default async function Style() {
  if (!estDemo()) notFound();
  return (
    <Wide>
      <PageTitle title="Style" lead="Chaque composant dans chacun de ses états." />
      <Section title="Signature">
        <Drawings />
      </Section>
      <Section title="Composants">
        <Pieces />
      </Section>
      <Section title="Champs">
        <Forms />
      </Section>
      <Section title="Couleurs">
        <Colours jetons={await jetonsEnPlace()} />
      </Section>
    </Wide>
  );
}
