import { Introduced } from '@/components/candidatures/introduced';
import { Volunteers } from '@/components/candidatures/volunteers';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import type { Benevole, DemandeVue } from '@/lib/candidatures/queries/association';
import { DOMAINES } from '@/lib/missions/domaine';
import type { MissionAModifier } from '@/lib/missions/queries';
import { phraseFrais, phraseQuand } from '@/lib/missions/vue';
import { MissionActs } from './mission-acts';
import { StateBadge } from './association-missions';

type Props = {
  mission: MissionAModifier;
  demandes: readonly DemandeVue[];
  benevoles: readonly Benevole[];
  aujourdHui: Date;
};

function About({ mission: m }: { mission: MissionAModifier }) {
  return (
    <Card>
      <DefinitionList
        items={[
          { term: 'Domaine', description: DOMAINES[m.domaine].label },
          { term: 'Quand', description: phraseQuand(m.creneaux, 7) },
          { term: 'Où', description: [m.adresse, m.commune.nom].filter(Boolean).join(', ') },
          { term: 'Places', description: `${m.placesPrises} prises sur ${m.places}` },
          { term: 'Frais', description: phraseFrais(m) },
          { term: 'Accueil', description: m.tuteurPrenom || 'À préciser' },
          {
            term: 'Ce que l’on fait',
            description: (
              <ul className="list-disc pl-5 font-normal">
                {m.activites.map((a) => (
                  <li key={a}>{a}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** A mission as its association follows it: its state, people to meet, its volunteers, what it says. */
export function AssociationMission({ mission: m, demandes, benevoles, aujourdHui }: Props) {
  const debut = m.debutLe && m.debutLe > aujourdHui ? m.debutLe : aujourdHui;
  const enLigne = m.statut === 'PUBLIEE' || m.statut === 'COMPLETE';
  return (
    <>
      <p>
        <StateBadge statut={m.statut} />
      </p>
      {m.statut === 'A_CORRIGER' && m.motifCorrection && (
        <Notice tone="todo" title="La coordination propose de revoir">
          {m.motifCorrection}
        </Notice>
      )}
      <MissionActs id={m.id} statut={m.statut} />
      {(enLigne || demandes.length > 0) && (
        <Section title="À rencontrer">
          <Introduced demandes={demandes} libres={m.places - m.placesPrises} premierJour={debut} />
        </Section>
      )}
      {(enLigne || benevoles.length > 0) && (
        <Section title="Les bénévoles de cette mission">
          <Volunteers benevoles={benevoles} dansLaMission />
        </Section>
      )}
      <Section title="La mission">
        <About mission={m} />
      </Section>
    </>
  );
}
