import type { Metadata } from 'next';
import { ListeLots } from '@/components/propositions/liste-lots';
import { PreparerLot } from '@/components/propositions/preparer-lot';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { combienDeProposables, lots } from '@/lib/propositions/queries';
import { numeroDePage, type Parametres } from '@/lib/requete';
import { territoires } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Proposer pour tout un territoire' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const page = numeroDePage((await searchParams).page);
  const [passes, proposables, lieux] = await Promise.all([
    lots(acteur, page),
    combienDeProposables(acteur),
    territoires(),
  ]);
  return (
    <Wide>
      <PageTitle
        title="Proposer pour tout un territoire"
        lead="Pour les personnes qui veulent bien qu’on leur propose des missions. Vous relisez tout avant l’envoi."
        back={{ href: '/coordination/personnes', label: 'Personnes accompagnées' }}
      />
      <Section title="Préparer des propositions">
        <PreparerLot proposables={proposables} territoires={lieux} />
      </Section>
      <Section title="Ce qui a été préparé">
        <ListeLots lots={passes} />
      </Section>
    </Wide>
  );
}
