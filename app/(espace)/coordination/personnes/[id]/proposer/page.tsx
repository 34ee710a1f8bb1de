import type { Metadata } from 'next';
import { MissionsAProposer } from '@/components/parcours/missions-a-proposer';
import { PageTitle, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { missionsPour } from '@/lib/appariement/queries';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { proposerMissionCommeCoordination } from '@/lib/parcours/actions/coordination';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Proposer une mission' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const page = numeroDePage((await searchParams).page);
  const now = maintenant();
  const liste = await ouIntrouvable(id, async () => {
    await noterConsultation(acteur, { beneficiaireId: id, page: 'propositions' }, now);
    return missionsPour(acteur, id, now, page);
  });
  const ici = `/coordination/personnes/${id}`;
  return (
    <Wide>
      <PageTitle
        title="Proposer une mission"
        lead="Les missions qui vont avec ses réponses. La personne répond oui, non ou plus tard, sans raison à donner."
        back={{ href: ici, label: 'Son dossier' }}
      />
      <MissionsAProposer
        liste={liste}
        beneficiaireId={id}
        action={proposerMissionCommeCoordination}
        missions="/coordination/missions"
        voix="coordination"
      />
      <Pagination page={liste.page} pages={liste.pages} href={(n) => `${ici}/proposer?page=${n}`} />
    </Wide>
  );
}
