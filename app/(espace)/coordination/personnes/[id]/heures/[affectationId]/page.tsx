import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SaisieHeuresPour } from '@/components/coordination/saisie-heures';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouvrirDossier } from '@/lib/coordination/commands/dossier';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';

export const metadata: Metadata = { title: 'Noter des heures' };

export default async function Page({ params }: { params: Promise<{ id: string; affectationId: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const { id, affectationId } = await params;
  const now = maintenant();
  const dossier = await ouIntrouvable(id, () => ouvrirDossier(acteur, { beneficiaireId: id }, now));
  const affectation = dossier.affectations.find((a) => a.id === affectationId);
  if (!affectation) notFound();
  return (
    <Wide>
      <PageTitle
        title={`Noter des heures pour ${dossier.user.prenom}`}
        lead={`${affectation.mission.titre} · ${affectation.mission.association.nom}`}
        back={{ href: `/coordination/personnes/${id}`, label: 'Son dossier' }}
      />
      <SaisieHeuresPour beneficiaireId={id} affectation={affectation} aujourdHui={jourDe(now)} />
    </Wide>
  );
}
