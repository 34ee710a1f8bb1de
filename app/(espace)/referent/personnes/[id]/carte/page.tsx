import type { Metadata } from 'next';
import { PersonAccessPage } from '@/components/comptes/person-access-page';
import { carteAImprimer } from '@/lib/auth/impression';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { accesDe } from '@/lib/comptes/queries';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { departementCourant } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Carte et coordonnées' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string }> };

export default async function Carte({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id }, { fait }] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const acces = await ouIntrouvable(id, async () => {
    await noterConsultation(acteur, { beneficiaireId: id, page: 'carte' }, now);
    return accesDe(acteur, id, now);
  });
  const [neuve, { telephone }] = await Promise.all([
    carteAImprimer(acces.cartes[0]?.id, now),
    departementCourant(),
  ]);
  return (
    <PersonAccessPage role={acteur.role} acces={acces} neuve={neuve} telephone={telephone} fait={fait} />
  );
}
