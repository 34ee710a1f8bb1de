import type { Metadata } from 'next';
import { PageForm } from '@/components/passeport/page-form';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { modifierFicheAvecElle } from '@/lib/passeport/actions';
import { ouvrirPourAider } from '@/lib/passeport/commands/aide';

export const metadata: Metadata = { title: 'Écrire une page de son passeport' };

export default async function Page({ params }: { params: Promise<{ id: string; ficheId: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const { id, ficheId } = await params;
  const fiche = await ouIntrouvable(id, () =>
    ouIntrouvable(ficheId, () => ouvrirPourAider(acteur, { beneficiaireId: id, ficheId }, maintenant())),
  );
  const { prenom } = fiche.beneficiaire.user;
  return (
    <Wide>
      <PageTitle
        title={`${prenom} · ${fiche.affectation.mission.titre}`}
        lead={`À écrire avec ${prenom}, dans ses mots. ${prenom} relit ensuite la page et dit son accord de son côté.`}
        back={{ href: `/coordination/personnes/${id}/fiches/${fiche.id}`, label: 'La page' }}
      />
      <PageForm fiche={fiche} action={modifierFicheAvecElle} voix="benevole" />
    </Wide>
  );
}
