import type { Metadata } from 'next';
import { FicheRappel } from '@/components/coordination/rappel';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { rappelParId } from '@/lib/rappels/queries';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Personne à rappeler' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const rappel = await ouIntrouvable(id, () => rappelParId(acteur, id));
  return (
    <Wide>
      <PageTitle title={`Rappeler ${rappel.prenom}`} back={{ href: '/coordination', label: 'À traiter' }} />
      <Done code={(await searchParams).fait} messages={{ appele: 'C’est noté : vous avez appelé.' }} />
      <FicheRappel rappel={rappel} />
    </Wide>
  );
}
