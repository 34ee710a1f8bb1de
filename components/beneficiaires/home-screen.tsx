import { MissionCard } from '@/components/missions/mission-card';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle, Section } from '@/components/ui/page';
import { Path } from '@/components/ui/path';
import type { MissionsPour } from '@/lib/appariement/queries';
import { raisonsDites } from '@/lib/appariement/raison';
import { cheminDemande, phraseDemande, situation } from '@/lib/beneficiaires/demande';
import type { Accompagnant } from '@/lib/beneficiaires/queries';
import type { Suite } from '@/lib/beneficiaires/suite';
import type { MaDemande } from '@/lib/candidatures/queries/personne';
import { People } from './people';

/** « Bonjour Samira »: what is next, the present mission, three missions, who to call. */
export function HomeScreen({
  prenom,
  suite,
  demandes,
  missions,
  people,
  jour,
}: {
  prenom: string;
  suite: Suite;
  demandes: readonly MaDemande[];
  /** Null until the five questions are answered. */
  missions: MissionsPour | null;
  people: readonly Accompagnant[];
  jour: Date;
}) {
  const courante =
    demandes.find((d) => situation(d) === 'enCours') ?? demandes.find((d) => situation(d) === 'ouverte');
  return (
    <>
      <div className="grid gap-6">
        <PageTitle title={`Bonjour ${prenom}`} />
        <Card tone="mousse">
          <div className="grid gap-4">
            <p className="text-lg">{suite.phrase}</p>
            <ButtonLink href={suite.href} full>
              {suite.mot}
            </ButtonLink>
          </div>
        </Card>
        {courante && (
          <Section title={situation(courante) === 'enCours' ? 'Ma mission' : 'Ce qui m’intéresse'}>
            <p className="font-semibold">
              <a href={`/beneficiaire/demandes/${courante.id}`} className="lien">
                {courante.mission.titre}
              </a>
              <span className="block font-normal text-encre-douce">{courante.mission.association.nom}</span>
            </p>
            <Path steps={cheminDemande(courante, jour)} orientation="compact" label="Où en est ma mission" />
            <p>{phraseDemande(courante, jour)}</p>
          </Section>
        )}
      </div>
      {demandes.length > 0 && (
        <p>
          <a href="/beneficiaire/demandes" className="lien inline-flex min-h-11 items-center">
            Voir toutes mes missions
          </a>
        </p>
      )}
      {missions && missions.total > 0 && (
        <Section title="Des missions pour vous">
          <div className="grid gap-4">
            {missions.missions.map((pour) => (
              <MissionCard
                key={pour.mission.id}
                heading="h3"
                mission={pour.mission}
                href={`/beneficiaire/missions/${pour.mission.id}`}
                reasons={raisonsDites(pour, 'personne')}
              />
            ))}
          </div>
          <ButtonLink href="/beneficiaire/missions" variant="secondary" full>
            Voir toutes les missions
          </ButtonLink>
        </Section>
      )}
      <Section title="Qui vous accompagne">
        <People people={people} />
      </Section>
      <p>
        <a href="/beneficiaire/parcours" className="lien inline-flex min-h-11 items-center">
          Voir mon parcours
        </a>
      </p>
    </>
  );
}
