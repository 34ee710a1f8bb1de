import type { Metadata } from 'next';
import { FicheSouhait } from '@/components/coordination/souhait';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { souhaitParId } from '@/lib/coordination/queries/candidatures';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';

export const metadata: Metadata = { title: 'Un « ça m’intéresse »' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
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
      <FicheSouhait souhait={souhait} />
    </Wide>
  );
}
