import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContratForm } from '@/components/parcours/contrat-form';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { parcoursModifiable } from '@/lib/parcours/queries/parcours';
import { adresseLue } from '@/lib/parcours/page-file';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Modifier le contrat' };

type Props = { params: Promise<{ id: string; contratId: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id, contratId }, p] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const parcours = await ouIntrouvable(id, async () => {
    await noterConsultation(acteur, { beneficiaireId: id, page: 'contrat' }, now);
    return parcoursModifiable(acteur, id, now);
  });
  const contrat = parcours.contrats.find((c) => c.id === contratId);
  if (!contrat) notFound();
  const venuDe = premier(p.retour);
  const retour = venuDe ? adresseLue(venuDe) : null;
  return <ContratForm {...{ parcours, contrat, retour, jour: jourDe(now) }} />;
}
