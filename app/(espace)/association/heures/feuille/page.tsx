import type { Metadata } from 'next';
import { PaperSheet } from '@/components/heures/paper-sheet';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourFacultatif } from '@/lib/champs';
import { jourDe } from '@/lib/dates';
import { benevolesDeLaFeuille, missionsDeLaFeuille } from '@/lib/heures/queries/association';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Feuille papier' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const p = await searchParams;
  const now = maintenant();
  const aujourdHui = jourDe(now);
  const voulu = jourFacultatif.safeParse(premier(p.jour)).data;
  const jour = voulu && voulu < aujourdHui ? voulu : aujourdHui;
  const missions = await missionsDeLaFeuille(acteur, jour, now);
  const mission = missions.find((m) => m.id === premier(p.mission))?.id;
  const prenom = premier(p.prenom)?.slice(0, 80);
  const benevoles = await benevolesDeLaFeuille(acteur, jour, now, {
    missionId: mission,
    prenom,
    page: numeroDePage(p.page),
  });
  return (
    <Wide>
      <PageTitle
        title="Feuille papier"
        lead="Recopiez la feuille d’un jour. Les heures comptent quand la personne dit que c’est juste."
        back={{ href: '/association/heures', label: 'Heures' }}
      />
      <Done
        code={p.fait}
        messages={{ feuille: 'Ces heures sont enregistrées. Chaque personne va dire si c’est juste.' }}
      />
      <PaperSheet {...{ jour, aujourdHui, missions, benevoles }} choix={{ mission, prenom }} />
    </Wide>
  );
}
