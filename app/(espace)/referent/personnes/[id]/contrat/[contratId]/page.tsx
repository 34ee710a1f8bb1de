import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContratForm } from '@/components/parcours/contrat-form';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { parcoursModifiable } from '@/lib/parcours/queries/parcours';

export const metadata: Metadata = { title: 'Modifier le contrat' };

export default async function Page({ params }: { params: Promise<{ id: string; contratId: string }> }) {
  const acteur = await exigerActeur('REFERENT');
  const { id, contratId } = await params;
  const now = maintenant();
  const parcours = await ouIntrouvable(id, async () => {
    await noterConsultation(acteur, { beneficiaireId: id, page: 'contrat' }, now);
    return parcoursModifiable(acteur, id, now);
  });
  const contrat = parcours.contrats.find((c) => c.id === contratId);
  if (!contrat) notFound();
  return <ContratForm parcours={parcours} contrat={contrat} jour={jourDe(now)} />;
}
