import type { Metadata } from 'next';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { GroupEdit } from '@/components/vocabulaire/group-form';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import type { Parametres } from '@/lib/requete';
import { groupeParId } from '@/lib/vocabulaire/queries';

export const metadata: Metadata = { title: 'Un groupe de mots' };

const FAIT = { cree: 'Ces mots sont réunis.', modifie: 'Les changements sont gardés.' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const [{ id }, { fait }] = await Promise.all([params, searchParams]);
  const groupe = await ouIntrouvable(id, () => groupeParId(acteur, id));
  return (
    <Wide>
      <PageTitle
        title={`« ${groupe.termes[0]} »`}
        lead="Ces mots se trouvent les uns les autres dans la recherche des missions."
        back={{ href: '/coordination/vocabulaire', label: 'Mots de la recherche' }}
      />
      <Done code={fait} messages={FAIT} />
      <GroupEdit groupe={groupe} />
    </Wide>
  );
}
