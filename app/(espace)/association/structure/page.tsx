import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Card } from '@/components/ui/card';
import { PageTitle, Wide } from '@/components/ui/page';
import { mesAssociations } from '@/lib/associations/queries';
import { exigerActeur } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Mes associations' };

export default async function Page() {
  const associations = await mesAssociations(await exigerActeur('ASSOCIATION'));
  if (associations.length === 1) redirect(`/association/structure/${associations[0]!.id}`);
  return (
    <Wide>
      <PageTitle title="Mes associations" back={{ href: '/association', label: 'Aujourd’hui' }} />
      <ul className="grid gap-3">
        {associations.map((a) => (
          <Card key={a.id} as="li">
            <a className="lien inline-flex min-h-11 items-center" href={`/association/structure/${a.id}`}>
              {a.nom}
            </a>
          </Card>
        ))}
      </ul>
    </Wide>
  );
}
