import type { Metadata } from 'next';
import { Organisme } from '@/components/parcours/organisme';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirOrganisme } from '@/lib/parcours/commands/lecture-organisme';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mon organisme' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('REFERENT');
  const p = await searchParams;
  const saisie = { page: numeroDePage(p.page) };
  const vue = await ouIntrouvable(acteur.referentId, () => ouvrirOrganisme(acteur, saisie, maintenant()));
  return (
    <Wide>
      <PageTitle
        title="Mon organisme"
        lead={`${vue.organisme} : le Département confie des personnes à votre organisme, vous choisissez qui les accompagne.`}
        back={{ href: '/referent', label: 'Mes personnes' }}
      />
      <Done code={p.fait} messages={{ choisi: 'C’est choisi. La personne et son référent sont prévenus.' }} />
      <Organisme {...vue} />
    </Wide>
  );
}
