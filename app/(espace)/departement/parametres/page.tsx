import type { Metadata } from 'next';
import { DepartmentForm } from '@/components/territoires/department-form';
import { Timetables } from '@/components/trajets/timetables';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { departementAModifier } from '@/lib/territoires/queries';
import { horairesImportes } from '@/lib/trajets/queries';

export const metadata: Metadata = { title: 'Informations du Département' };

type Props = { searchParams: Promise<{ fait?: string }> };

export default async function Parametres({ searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { fait } = await searchParams;
  const [departement, horaires] = await Promise.all([departementAModifier(acteur), horairesImportes(acteur)]);
  return (
    <Wide>
      <PageTitle
        title="Informations du Département"
        lead="Ce que les pages publiques disent de vous. Un champ vide y est « à compléter »."
        back={{ href: '/departement/territoires', label: 'Territoires' }}
      />
      <Done
        code={fait}
        messages={{
          modifie: 'Ces informations sont gardées. Les pages publiques les montrent dans quelques secondes.',
        }}
      />
      <p>
        <a href="/departement/messages" className="lien inline-flex min-h-11 items-center">
          Suivre les messages envoyés et les SMS
        </a>
      </p>
      <p>
        <a href="/departement/textes" className="lien inline-flex min-h-11 items-center">
          Écrire et approuver « Mes droits et mes devoirs »
        </a>
      </p>
      <p>
        <a href="/departement/conservation" className="lien inline-flex min-h-11 items-center">
          Suivre la conservation des données
        </a>
      </p>
      <DepartmentForm departement={departement} />
      <Timetables horaires={horaires} jour={jourDe(maintenant())} />
    </Wide>
  );
}
