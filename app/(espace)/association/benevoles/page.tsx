import type { Metadata } from 'next';
import { Volunteers } from '@/components/candidatures/volunteers';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { SearchOne } from '@/components/ui/search-one';
import { exigerActeur } from '@/lib/auth/session';
import { benevolesDeLAssociation } from '@/lib/candidatures/queries/association';
import { maintenant } from '@/lib/horloge';
import { adresse, numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Bénévoles' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const p = await searchParams;
  const prenom = premier(p.prenom)?.slice(0, 80);
  const benevoles = await benevolesDeLAssociation(acteur, maintenant(), numeroDePage(p.page), { prenom });
  return (
    <Wide>
      <PageTitle title="Vos bénévoles" lead="Chacun est libre de venir et de partir, sans raison à donner." />
      <Done code={p.fait} messages={{ terminee: 'C’est noté : la mission est finie pour cette personne.' }} />
      {(benevoles.pages > 1 || prenom) && (
        <SearchOne action="/association/benevoles" name="prenom" label="Prénom" value={prenom} />
      )}
      <Volunteers benevoles={benevoles.lignes} cherches={prenom !== undefined} />
      <Pagination {...benevoles} href={(page) => adresse('/association/benevoles', { prenom, page })} />
    </Wide>
  );
}
