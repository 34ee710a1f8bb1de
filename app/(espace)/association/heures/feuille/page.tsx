import type { Metadata } from 'next';
import { PaperSheet } from '@/components/heures/paper-sheet';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourFacultatif } from '@/lib/champs';
import { jourDe } from '@/lib/dates';
import { benevolesDeLaFeuille } from '@/lib/heures/queries/association';
import { maintenant } from '@/lib/horloge';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Feuille papier' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const now = maintenant();
  const aujourdHui = jourDe(now);
  const voulu = jourFacultatif.safeParse(premier((await searchParams).jour)).data;
  const jour = voulu && voulu < aujourdHui ? voulu : aujourdHui;
  return (
    <Wide>
      <PageTitle
        title="Feuille papier"
        lead="Recopiez la feuille d’un jour. Les heures comptent quand la personne dit que c’est juste."
        back={{ href: '/association/heures', label: 'Heures' }}
      />
      <PaperSheet {...{ jour, aujourdHui }} lignes={await benevolesDeLaFeuille(acteur, jour, now)} />
    </Wide>
  );
}
