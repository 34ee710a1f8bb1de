import { Keep } from '@/components/favoris/keep';
import { ARepondre } from '@/components/parcours/mes-propositions';
import { NotForMe } from '@/components/appariement/not-for-me';
import { MissionDetail } from '@/components/missions/mission-detail';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import type { MissionDePersonne } from '@/lib/appariement/queries';
import type { PropositionARepondre } from '@/lib/parcours/queries/personne';
import { bemolsDits, raisonsDites } from '@/lib/appariement/raison';

/** A mission read by somebody it may suit; « ça m’intéresse » stays in sight at the bottom of a phone. */
export function MissionScreen(
  props: MissionDePersonne & {
    /** I keep it. */
    gardee: boolean;
    /** Somebody proposes it to me. */
    proposition: PropositionARepondre | null;
    jour: Date;
  },
) {
  const { mission, appariement, libre, lieu, demandeId, ouverte, ecartee, gardee, proposition } = props;
  return (
    <>
      <BackLink href="/beneficiaire/missions" label="Missions pour moi" />
      {proposition && !demandeId && (
        <section aria-label="On vous propose cette mission" className="grid gap-4">
          <ARepondre proposition={proposition} jour={props.jour} />
        </section>
      )}
      <MissionDetail
        mission={mission}
        lieu={lieu}
        libre={libre}
        reasons={raisonsDites(props, 'personne')}
        gaps={bemolsDits(appariement, 'personne')}
      >
        {(ouverte || gardee) && <Keep missionId={mission.id} gardee={gardee} chezMoi retour="espace" />}
        {!demandeId && (ouverte || ecartee) && <NotForMe missionId={mission.id} ecartee={ecartee} />}
      </MissionDetail>
      <div className="barre-du-bas a-l-ecran sticky bottom-0 z-10 -mx-4 border-t border-filet bg-papier px-4 py-3 max-md:[@media(min-height:26em)]:bottom-16">
        {demandeId ? (
          <ButtonLink href={`/beneficiaire/demandes/${demandeId}`} variant="secondary" full>
            Vous l’avez déjà demandée : voir où cela en est
          </ButtonLink>
        ) : ouverte ? (
          <ButtonLink href={`/beneficiaire/missions/${mission.id}/interet`} variant="accent" full>
            Ça m’intéresse
          </ButtonLink>
        ) : (
          <p>Cette mission n’est pas ouverte en ce moment.</p>
        )}
      </div>
    </>
  );
}
