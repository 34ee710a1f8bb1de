import type { Metadata } from 'next';
import { Outbox } from '@/components/notifications/outbox';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { envoisASuivre } from '@/lib/notifications/queries/rebuts';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Messages envoyés' };

const FAIT = {
  relance: 'Le message est relancé. Il part dans la minute, ou demain matin à 8 heures.',
  plafond: 'Le plafond de SMS est gardé.',
};

export default async function Messages({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { page, fait } = await searchParams;
  return (
    <Wide>
      <PageTitle
        title="Messages envoyés"
        lead="Ce qui n’est pas parti, sans nom ni adresse, et les SMS du mois."
        back={{ href: '/departement/parametres', label: 'Informations du Département' }}
      />
      <Done code={premier(fait)} messages={FAIT} />
      <Outbox {...await envoisASuivre(acteur, numeroDePage(page), maintenant())} />
    </Wide>
  );
}
