import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContratLu } from '@/components/parcours/contrat-lu';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { erreurDite } from '@/lib/envoi/erreur';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Le contrat' };

type Props = { params: Promise<{ id: string; contratId: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id, contratId }, p] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const parcours = await ouIntrouvable(id, async () => {
    await noterConsultation(acteur, { beneficiaireId: id, page: 'contrat' }, now);
    return parcoursDe(acteur, id, now);
  });
  const contrat = parcours.contrats.find((c) => c.id === contratId);
  if (!contrat) notFound();
  const erreur = erreurDite(premier(p.erreur), premier(p.signe));
  const envoi = erreur ? { erreur, le: premier(p.le) ?? '' } : null;
  return <ContratLu {...{ parcours, contrat, envoi }} fait={premier(p.fait)} />;
}
