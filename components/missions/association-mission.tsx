import { Introduced } from '@/components/candidatures/introduced';
import { Volunteers } from '@/components/candidatures/volunteers';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import type { Benevole, DemandeVue } from '@/lib/candidatures/queries/association';
import { DOMAINES } from '@/lib/missions/domaine';
import type { MissionAModifier } from '@/lib/missions/queries';
import { phraseFrais, phraseQuand } from '@/lib/missions/vue';
import type { PageDe } from '@/lib/pagination';
import { MissionActs } from './mission-acts';
import { StateBadge } from './association-missions';

type Props = {
  mission: MissionAModifier;
  demandes: PageDe<DemandeVue>;
  benevoles: PageDe<Benevole>;
  aujourdHui: Date;
  /** The same page with another page of one of its lists. */
  href: (change: { page?: number; benevoles?: number }) => string;
};

/** How many, when they do not all stand on one page. */
const combien = ({ total, pages }: PageDe<unknown>) => (pages > 1 ? ` : ${total}` : '');

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
export function AssociationMission({ mission: m, demandes, benevoles, aujourdHui, href }: Props) {
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
      {(enLigne || demandes.total > 0) && (
        <Section title={`À rencontrer${combien(demandes)}`}>
          <Introduced demandes={demandes.lignes} libres={m.places - m.placesPrises} premierJour={debut} />
          <Pagination {...demandes} label="Personnes à rencontrer" href={(page) => href({ page })} />
        </Section>
      )}
      {(enLigne || benevoles.total > 0) && (
        <Section title={`Les bénévoles de cette mission${combien(benevoles)}`}>
          <Volunteers benevoles={benevoles.lignes} dansLaMission />
          <Pagination {...benevoles} label="Bénévoles" href={(n) => href({ benevoles: n })} />
        </Section>
      )}
      <Section title="La mission">
        <About mission={m} />
      </Section>
    </>
  );
}
