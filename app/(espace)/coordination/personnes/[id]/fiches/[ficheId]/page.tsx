import type { Metadata } from 'next';
import { HelperPage } from '@/components/passeport/helper-page';
import { PassportMessage } from '@/components/passeport/messages';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirPourAider } from '@/lib/passeport/commands/aide';

export const metadata: Metadata = { title: 'Une page de son passeport' };

type Props = {
  params: Promise<{ id: string; ficheId: string }>;
  searchParams: Promise<{ fait?: string; champs?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const [{ id, ficheId }, { fait, champs }] = await Promise.all([params, searchParams]);
  const fiche = await ouIntrouvable(id, () =>
    ouIntrouvable(ficheId, () => ouvrirPourAider(acteur, { beneficiaireId: id, ficheId }, maintenant())),
  );
  const dossier = `/coordination/personnes/${id}`;
  return (
    <Wide>
      <PageTitle
        title={`Le passeport : une page de ${fiche.beneficiaire.user.prenom}`}
        back={{ href: dossier, label: 'Son dossier' }}
      />
      <PassportMessage fait={fait} />
      <HelperPage
        fiche={fiche}
        ecrire={`${dossier}/fiches/${fiche.id}/ecrire`}
        aRelire={String(champs ?? '').split(',')}
      />
    </Wide>
  );
}
