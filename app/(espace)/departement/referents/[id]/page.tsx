import type { Metadata } from 'next';
import { ANommer } from '@/components/parcours/a-nommer';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirFileDe } from '@/lib/parcours/commands/lecture-nomination';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Les personnes d’un référent' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function PersonnesDUnReferent({ params, searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const saisie = { referentId: id, page: numeroDePage(p.page) };
  const { referent, ...liste } = await ouIntrouvable(id, () => ouvrirFileDe(acteur, saisie, maintenant()));
  return (
    <Wide>
      <PageTitle
        title="Changer de référent"
        lead={`${referent.user.prenom} ${referent.user.nom}, ${referent.organisme.nom}`}
        back={{ href: '/departement/comptes?role=REFERENT', label: 'Comptes' }}
      />
      <Done code={p.fait} messages={{ nomme: 'Le référent est nommé.' }} />
      {liste.total > 0 ? (
        <ANommer liste={liste} ici={`/departement/referents/${id}`} depuis={id} />
      ) : (
        <EmptyState title="Ce référent n’accompagne personne">
          Nommez-le depuis la page « Personnes sans référent ».
        </EmptyState>
      )}
    </Wide>
  );
}
