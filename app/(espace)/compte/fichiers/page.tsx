import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { FileList } from '@/components/exports/file-list';
import { PageTitle, Wide } from '@/components/ui/page';
import { compteConnecte } from '@/lib/auth/session';
import { ROLES_DES_LONGUES } from '@/lib/exports/longue';
import { mesFichiers } from '@/lib/exports/queries';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = { title: 'Mes fichiers' };

export default async function MesFichiers() {
  const compte = await compteConnecte();
  if (!compte) redirect('/connexion');
  const acteurs = compte.acteurs.filter((a) => ROLES_DES_LONGUES.includes(a.role));
  if (acteurs.length === 0) notFound();
  return (
    <Wide>
      <PageTitle
        title="Mes fichiers"
        lead="Les longues listes que vous avez demandées. Chacune attend ici pendant un jour, puis s’efface."
        back={{ href: '/compte', label: 'Mon compte' }}
      />
      <FileList fichiers={await mesFichiers(acteurs, maintenant())} />
    </Wide>
  );
}
