import type { Metadata } from 'next';
import { DossierPersonne } from '@/components/coordination/dossier';
import { HelperList } from '@/components/passeport/helper-list';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouvrirDossier } from '@/lib/coordination/commands/dossier';
import { ouIntrouvable } from '@/lib/introuvable';
import { maintenant } from '@/lib/horloge';
import { pagesAEcrireAvec } from '@/lib/passeport/queries';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Une personne accompagnée' };
const FAIT = {
  proposition: 'La mission est proposée.',
  heures: 'Les heures sont notées. La personne doit encore dire oui.',
  accordees: 'L’accord est noté.',
  invitee: 'La personne est invitée.',
  questions: 'Les réponses sont gardées.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const beneficiaireId = (await params).id;
  const now = maintenant();
  const dossier = await ouIntrouvable(beneficiaireId, () => ouvrirDossier(acteur, { beneficiaireId }, now));
  const pages = await pagesAEcrireAvec(acteur, dossier.id, now);
  const ici = `/coordination/personnes/${dossier.id}`;
  return (
    <Wide>
      <PageTitle
        title={`${dossier.user.prenom} ${dossier.user.nom}`}
        back={{ href: '/coordination/personnes', label: 'Personnes' }}
        actions={
          <>
            <ButtonLink href={`${ici}/questions/ou`} variant="secondary">
              Répondre aux questions ensemble
            </ButtonLink>
            <ButtonLink href={`${ici}/questions/accord`} variant="secondary">
              Son accord
            </ButtonLink>
            <ButtonLink href={`${ici}/carte`} variant="secondary">
              Carte de connexion
            </ButtonLink>
          </>
        }
      />
      <Done code={(await searchParams).fait} messages={FAIT} />
      <DossierPersonne dossier={dossier} />
      <HelperList beneficiaireId={dossier.id} {...pages} />
    </Wide>
  );
}
