import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageForm } from '@/components/passeport/page-form';
import { Narrow, PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { modifierMaFiche } from '@/lib/passeport/actions';
import { ficheVisible } from '@/lib/passeport/queries';

export const metadata: Metadata = { title: 'Écrire une page de mon passeport' };

export default async function EcrireFiche({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const fiche = await ficheVisible(acteur, (await params).id);
  if (!fiche) notFound();
  const retour = `/beneficiaire/passeport/fiches/${fiche.id}`;
  if (fiche.statut === 'ATTESTEE') redirect(retour);
  return (
    <Narrow>
      <PageTitle
        title={fiche.affectation.mission.titre}
        lead="Écrivez avec vos mots. Vous pouvez revenir plus tard."
        back={{ href: retour, label: 'La page' }}
      />
      <PageForm fiche={fiche} action={modifierMaFiche} voix="benevole" />
    </Narrow>
  );
}
