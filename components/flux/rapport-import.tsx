import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import type { Refus } from '@/lib/flux/mission';
import type { ImportVue } from '@/lib/flux/queries';
import { pageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';

type Props = { rapport: ImportVue & { refusees: Refus[] }; page: number };

export function RapportImport({ rapport, page }: Props) {
  const { lignes: refusees, ...vue } = pageDe(rapport.refusees, page);
  return (
    <>
      <Section title="Ce qui a changé">
        <DefinitionList
          items={[
            { term: 'Missions lues', description: rapport.lues.toLocaleString('fr-FR') },
            { term: 'Nouvelles', description: rapport.creees.toLocaleString('fr-FR') },
            { term: 'Changées', description: rapport.modifiees.toLocaleString('fr-FR') },
            { term: 'Sans changement', description: rapport.inchangees.toLocaleString('fr-FR') },
            {
              term: 'Plus dans le fichier',
              description:
                rapport.absentes === 0
                  ? 0
                  : `${rapport.absentes.toLocaleString('fr-FR')} (signalées, rien n’est fermé)`,
            },
            { term: 'Laissées de côté', description: vue.total.toLocaleString('fr-FR') },
          ]}
        />
        <div>
          <ButtonLink href="/coordination/missions?statut=A_VALIDER">Relire les missions</ButtonLink>
        </div>
      </Section>
      {vue.total > 0 && (
        <Section id="laissees" title="Missions laissées de côté">
          <Table
            caption="Missions laissées de côté, et pourquoi"
            captionHidden
            head={['Numéro', 'Pourquoi']}
            rows={refusees.map((r, rang) => ({
              key: `${rang}`,
              cells: [r.clientId || 'sans numéro', r.motif],
            }))}
          />
          <Pagination
            {...vue}
            label="Missions laissées de côté"
            href={(n) => `${adresse(`/coordination/imports/${rapport.id}`, { page: n })}#laissees`}
          />
        </Section>
      )}
    </>
  );
}
