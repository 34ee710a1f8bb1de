import type { Metadata } from 'next';
import { FicheSouhait } from '@/components/coordination/souhait';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { souhaitParId } from '@/lib/coordination/queries/candidatures';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Un « ça m’intéresse »' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const now = maintenant();
  const souhait = await ouIntrouvable(id, () => souhaitParId(acteur, id, now));
  await noterConsultation(acteur, { beneficiaireId: souhait.beneficiaire.id, page: 'souhait' }, now);
  const { prenom, nom } = souhait.beneficiaire.user;
  return (
    <Wide>
      <PageTitle
        title={`${prenom} ${nom} : « ça m’intéresse »`}
        back={{ href: '/coordination', label: 'À traiter' }}
      />
      <Done code={premier((await searchParams).fait)} />
      <FicheSouhait souhait={souhait} />
    </Wide>
  );
}
