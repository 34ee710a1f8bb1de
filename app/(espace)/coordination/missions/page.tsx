import type { Metadata } from 'next';
import { ListeMissions } from '@/components/coordination/missions';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { filtreMissions } from '@/lib/coordination/filtre';
import { listerMissions } from '@/lib/coordination/queries/missions';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Missions' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const p = await searchParams;
  const filtre = filtreMissions(p);
  return (
    <Wide>
      <PageTitle
        title="Missions"
        actions={
          <>
            <ButtonLink href="/coordination/missions/nouvelle">Décrire une mission</ButtonLink>
            <ButtonLink href="/coordination/vocabulaire" variant="secondary">
              Mots de la recherche
            </ButtonLink>
          </>
        }
      />
      <Done
        code={p.fait}
        messages={{
          rangee: 'La mission est rangée.',
          'a-corriger': 'L’association a reçu ce qu’il reste à corriger.',
        }}
      />
      <ListeMissions missions={await listerMissions(acteur, filtre)} filtre={filtre} />
    </Wide>
  );
}
