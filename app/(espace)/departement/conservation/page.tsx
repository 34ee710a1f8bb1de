import type { Metadata } from 'next';
import { Nights } from '@/components/beneficiaires/nights';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { prevoirConservation } from '@/lib/beneficiaires/commands/conservation';
import { rapportsConservation } from '@/lib/beneficiaires/queries/conservation';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Conservation des données' };

export default async function Conservation({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { page } = await searchParams;
  const [nuits, prevu] = await Promise.all([
    rapportsConservation(acteur, numeroDePage(page)),
    prevoirConservation(maintenant()),
  ]);
  return (
    <Wide>
      <PageTitle
        title="Conservation des données"
        lead="Deux ans après le dernier contact, les données d’une personne sont anonymisées. Elle est prévenue deux fois."
        back={{ href: '/departement/parametres', label: 'Informations du Département' }}
      />
      <Nights nuits={nuits} prevu={prevu} />
    </Wide>
  );
}
