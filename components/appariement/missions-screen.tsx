import { MissionCard } from '@/components/missions/mission-card';
import { Reasons } from '@/components/missions/reasons';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { QUESTIONS_EN_PLUS } from '@/lib/beneficiaires/question';
import type { MissionPour, MissionsPour } from '@/lib/appariement/queries';
import { raisonsDites } from '@/lib/appariement/raison';

const adresse = (id: string) => `/beneficiaire/missions/${id}`;

/** Missions ordered for one person, each with its reasons; then a few « pourquoi pas ». */
export function MissionsScreen({ missions: m }: { missions: MissionsPour }) {
  return (
    <>
      <div className="grid gap-6">
        <PageTitle
          title="Des missions pour vous"
          lead={
            m.total > 0
              ? `${phraseTotal(m.total)} Les plus proches de vos réponses sont en premier. Des associations différentes se suivent.`
              : undefined
          }
        />
        {m.total === 0 && (
          <EmptyState
            title="Pas de mission pour vos réponses aujourd’hui"
            action={
              <ButtonLink href="/beneficiaire/moi" full>
                Changer une réponse
              </ButtonLink>
            }
          >
            <p>
              De nouvelles missions arrivent chaque semaine. Allez un peu plus loin, ou choisissez d’autres
              moments.
            </p>
          </EmptyState>
        )}
        {m.missions.map((pour) => (
          <MissionCard
            key={pour.mission.id}
            mission={pour.mission}
            href={adresse(pour.mission.id)}
            reasons={raisonsDites(pour, 'personne')}
          />
        ))}
      </div>
      <Pagination page={m.page} pages={m.pages} href={(n) => `/beneficiaire/missions?page=${n}`} />
      {m.page === m.pages && m.pourquoiPas.length > 0 && <PourquoiPas missions={m.pourquoiPas} />}
      <Section title="Changer mes réponses">
        <p>Une réponse change ? Les missions changent aussi.</p>
        <ButtonLink href="/beneficiaire/moi" variant="secondary" full>
          Voir mes réponses
        </ButtonLink>
        <ButtonLink href={`/beneficiaire/questions/${QUESTIONS_EN_PLUS[0].slug}`} variant="quiet" full>
          Dire ce que j’aime et ce que je sais faire
        </ButtonLink>
        {m.ecartees > 0 && (
          <ButtonLink href="/beneficiaire/missions/ecartees" variant="quiet" full>
            {m.ecartees === 1
              ? 'Voir la mission mise de côté'
              : `Voir les ${m.ecartees} missions mises de côté`}
          </ButtonLink>
        )}
      </Section>
    </>
  );
}

function phraseTotal(total: number): string {
  return total === 1 ? 'Il y a 1 mission.' : `Il y a ${total} missions.`;
}

function PourquoiPas({ missions }: { missions: readonly MissionPour[] }) {
  return (
    <Section title="Presque pour vous">
      <p>Une seule chose ne va pas. À vous de voir.</p>
      <ul className="grid gap-4">
        {missions.map(({ mission, appariement }) => (
          <li key={mission.id} className="grid gap-1">
            <a href={adresse(mission.id)} className="lien inline-flex min-h-11 items-center font-semibold">
              {mission.titre}
            </a>
            <Reasons reasons={appariement.ecarts.map((e) => e.personne)} tone="against" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
