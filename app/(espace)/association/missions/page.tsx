import type { Metadata } from 'next';
import { AssociationMissions } from '@/components/missions/association-missions';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { FILTRES_MISSIONS, type ChoixDeMissions } from '@/lib/missions/mission';
import { missionsDeLAssociation } from '@/lib/missions/queries';
import { numeroDePage, parmi, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Missions' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const p = await searchParams;
  const filtre = parmi(p.filtre, Object.keys(FILTRES_MISSIONS) as ChoixDeMissions[]);
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
