import type { Metadata } from 'next';
import { AssociationMission } from '@/components/missions/association-mission';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { benevolesDeLAssociation, demandesDeLaMission } from '@/lib/candidatures/queries/association';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { missionAModifier } from '@/lib/missions/queries';
import { adresse, numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mission' };

const FAIT = {
  gardee: 'La mission est enregistrée.',
  proposee: 'La coordination va relire votre mission.',
  'en-pause': 'La mission est en pause.',
  terminee: 'La mission est terminée.',
  accueillie: 'C’est dit : cette personne vient chez vous. Elle reçoit un message.',
  complete: 'Toutes les places sont prises : cette personne est en liste d’attente.',
  'sans-suite': 'C’est noté. La personne reçoit un message neutre.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('ASSOCIATION');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const pages = { page: numeroDePage(p.page), benevoles: numeroDePage(p.benevoles) };
  const now = maintenant();
  const mission = await ouIntrouvable(id, () => missionAModifier(acteur, id));
  const [demandes, benevoles] = await Promise.all([
    demandesDeLaMission(acteur, id, now, pages.page),
    benevolesDeLAssociation(acteur, now, pages.benevoles, { missionId: id }),
  ]);
  return (
    <Wide>
      <PageTitle title={mission.titre} back={{ href: '/association/missions', label: 'Vos missions' }} />
      <Done code={p.fait} messages={FAIT} />
      <AssociationMission
        {...{ mission, demandes, benevoles }}
        aujourdHui={jourDe(now)}
        href={(change) => adresse(`/association/missions/${id}`, { ...pages, ...change })}
      />
    </Wide>
  );
}
