import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { InterestForm } from '@/components/appariement/interest-form';
import { Narrow } from '@/components/ui/page';
import { missionPour } from '@/lib/appariement/queries';
import { ouIntrouvable } from '@/lib/introuvable';
import { monProfil } from '../../../espace';

export const metadata: Metadata = { title: 'Ça m’intéresse' };

export default async function CaMInteresse({ params }: { params: Promise<{ id: string }> }) {
  const { acteur, profil, now } = await monProfil();
  const { id } = await params;
  const vue = await ouIntrouvable(id, () => missionPour(acteur, profil.id, id, now));
  if (vue.demandeId) redirect(`/beneficiaire/demandes/${vue.demandeId}`);
  if (!vue.ouverte) redirect(`/beneficiaire/missions/${id}`);
  return (
    <Narrow>
      <InterestForm mission={vue.mission} profil={profil} libre={vue.libre} />
    </Narrow>
  );
}
