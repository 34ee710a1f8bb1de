import type { Metadata } from 'next';
import { AssociationMissions } from '@/components/missions/association-missions';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { choixDeMissions } from '@/lib/missions/mission';
import { missionsDeLAssociation } from '@/lib/missions/queries';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Missions' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const p = await searchParams;
  const filtre = choixDeMissions(p);
  const missions = await missionsDeLAssociation(acteur, numeroDePage(p.page), filtre);
  return (
    <Wide>
      <PageTitle
        title="Vos missions"
        actions={<ButtonLink href="/association/missions/nouvelle">Décrire une mission</ButtonLink>}
      />
      <Done code={p.fait} messages={{ rangee: 'La mission est rangée.' }} />
      <AssociationMissions missions={missions} filtre={filtre} />
    </Wide>
  );
}
