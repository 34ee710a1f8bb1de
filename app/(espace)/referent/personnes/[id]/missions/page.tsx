import type { Metadata } from 'next';
import { MissionsAProposer } from '@/components/parcours/missions-a-proposer';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { missionsPour } from '@/lib/appariement/queries';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { proposerMissionCommeReferent } from '@/lib/parcours/actions/referent';
import { parcoursModifiable } from '@/lib/parcours/queries/parcours';
import { autourDe, departDUnePersonne } from '@/lib/recherche/queries/depart';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Proposer une mission' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const { personne, propositions } = await ouIntrouvable(id, async () => {
    await noterConsultation(acteur, { beneficiaireId: id, page: 'propositions' }, now);
    return parcoursModifiable(acteur, id, now);
  });
  const [liste, chezElle] = await Promise.all([
    missionsPour(acteur, id, now, numeroDePage(p.page)),
    departDUnePersonne(acteur, id, now),
  ]);
  const ici = `/referent/personnes/${id}`;
  return (
    <Wide>
      <PageTitle
        title={`Proposer une mission à ${personne.prenom} ${personne.nom}`}
        lead="Les missions qui vont avec ses réponses, celles qui vont le mieux d’abord. La personne répond oui, non ou plus tard, sans raison à donner."
        back={{ href: ici, label: 'Retour au parcours' }}
        actions={
          chezElle && (
            <ButtonLink href={autourDe('/referent/missions', chezElle)} variant="secondary">
              Chercher autour de chez elle
            </ButtonLink>
          )
        }
      />
      <MissionsAProposer
        liste={liste}
        beneficiaireId={id}
        action={proposerMissionCommeReferent}
        missions="/referent/missions"
        voix="referent"
        dejaProposees={propositions.map((m) => m.missionId)}
      />
      <Pagination page={liste.page} pages={liste.pages} href={(n) => `${ici}/missions?page=${n}`} />
    </Wide>
  );
}
