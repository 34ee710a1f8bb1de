import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { Groups } from '@/components/vocabulaire/groups';
import { exigerActeur } from '@/lib/auth/session';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';
import { listerSynonymes } from '@/lib/vocabulaire/queries';

export const metadata: Metadata = { title: 'Mots de la recherche' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const p = await searchParams;
  const q = premier(p.q)?.slice(0, 60);
  const groupes = await listerSynonymes(acteur, { q, page: numeroDePage(p.page) });
  return (
    <Wide>
      <PageTitle
        title="Mots de la recherche"
        lead="Qui cherche un de ces mots trouve aussi les missions qui emploient les autres."
        back={{ href: '/coordination/missions', label: 'Missions' }}
        actions={<ButtonLink href="/coordination/vocabulaire/nouveau">Réunir des mots</ButtonLink>}
      />
      <Done code={p.fait} messages={{ supprime: 'Le groupe est enlevé.' }} />
      <Groups groupes={groupes} q={q} />
    </Wide>
  );
}
