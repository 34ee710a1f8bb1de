import type { Metadata } from 'next';
import { Dossier } from '@/components/parcours/dossier';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { orientationsDe } from '@/lib/orientations/queries';
import { ouvrirDossier } from '@/lib/parcours/commands/suivi';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Parcours' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const parcours = await ouIntrouvable(id, async () => {
    await ouvrirDossier(acteur, { beneficiaireId: id }, now);
    return parcoursDe(acteur, id, now);
  });
  const orientations = await orientationsDe(acteur, id, now);
  return <Dossier {...{ parcours, orientations, now }} fait={premier(p.fait)} />;
}
