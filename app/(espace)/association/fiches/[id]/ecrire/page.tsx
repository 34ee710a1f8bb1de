import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageForm } from '@/components/passeport/page-form';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { modifierFicheAssociation } from '@/lib/passeport/actions';
import { ficheVisible } from '@/lib/passeport/queries';

export const metadata: Metadata = { title: 'Écrire une page de passeport' };

export default async function EcrireFiche({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const fiche = await ficheVisible(acteur, (await params).id);
  if (!fiche) notFound();
  const retour = `/association/fiches/${fiche.id}`;
  if (fiche.statut === 'ATTESTEE') redirect(retour);
  const { prenom } = fiche.beneficiaire.user;
  return (
    <Wide>
      <PageTitle
        title={`${prenom} · ${fiche.affectation.mission.titre}`}
        lead={`Le mieux : l’écrire à deux, pendant un entretien. ${prenom} peut aussi l’écrire de son côté.`}
        back={{ href: retour, label: 'La page' }}
      />
      <PageForm fiche={fiche} action={modifierFicheAssociation} voix="association" />
    </Wide>
  );
}
