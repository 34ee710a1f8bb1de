import type { Metadata } from 'next';
import { TerritoryTable } from '@/components/territoires/territory-table';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { territoiresAvecCommunes } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Territoires' };

export default async function Territoires() {
  const acteur = await exigerActeur('DEPARTEMENT');
  return (
    <Wide>
      <PageTitle title="Territoires" lead="Les regroupements de communes, et le téléphone de chacun." />
      <ul className="grid gap-2">
        <li>
          <a className="lien inline-flex min-h-11 items-center" href="/departement/parametres">
            Informations du Département : nom, téléphone, mentions légales
          </a>
        </li>
        <li>
          <a className="lien inline-flex min-h-11 items-center" href="/departement/modele">
            Modèle Word du contrat : celui qui sert, le vôtre
          </a>
        </li>
        <li>
          <a className="lien inline-flex min-h-11 items-center" href="/departement/classement">
            Classement des missions : ce qui compte, et combien
          </a>
        </li>
      </ul>
      <TerritoryTable {...await territoiresAvecCommunes(acteur.departementCode)} />
    </Wide>
  );
}
