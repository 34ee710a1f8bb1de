import type { Metadata } from 'next';
import { AssociationList } from '@/components/passeport/association-list';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { fichesDeLAssociation } from '@/lib/passeport/queries/association';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Passeports' };

export default async function Fiches({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const p = await searchParams;
  const fiches = await fichesDeLAssociation(acteur, maintenant(), {
    attester: numeroDePage(p.attester),
    ecrire: numeroDePage(p.ecrire),
    commencer: numeroDePage(p.commencer),
    attestees: numeroDePage(p.attestees),
  });
  return (
    <Wide>
      <PageTitle
        title="Passeports"
        lead="Une page par mission : vous l’écrivez avec le ou la bénévole, puis vous l’attestez."
      />
      <AssociationList fiches={fiches} />
    </Wide>
  );
}
