import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Stop } from '@/components/alertes/stop';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle } from '@/components/ui/page';
import { arretDuLien } from '@/lib/alertes/queries/mes-recherches';
import { FAIT_ARRET } from '@/lib/alertes/recherche';
import { maintenant } from '@/lib/horloge';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Les messages', robots: { index: false } };

type Props = { params: Promise<{ lien: string }>; searchParams: Parametres };

/** Opened from a message, signed in or not: it shows what that message said, and stops it with one button. */
export default async function Arreter({ params, searchParams }: Props) {
  const { lien } = await params;
  const arret = await arretDuLien(lien, maintenant());
  if (!arret) notFound();
  return (
    <Narrow>
      <Done code={(await searchParams).fait} messages={FAIT_ARRET[arret.quoi]} />
      <PageTitle
        title={arret.quoi === 'GENRE' ? 'Les messages' : 'Les messages sur les nouvelles missions'}
      />
      <Stop lien={lien} arret={arret} />
    </Narrow>
  );
}
