import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import type { Refus } from '@/lib/flux/mission';
import type { ImportVue } from '@/lib/flux/queries';

/** Refusals shown on the page; the rest is counted. */
const REFUS_MONTRES = 200;

export function RapportImport({ rapport }: { rapport: ImportVue & { refusees: Refus[] } }) {
  const { refusees } = rapport;
  const reste = refusees.length - REFUS_MONTRES;
  return (
    <>
      <Section title="Ce qui a changé">
        <DefinitionList
          items={[
            { term: 'Missions lues', description: rapport.lues },
            { term: 'Nouvelles', description: rapport.creees },
            { term: 'Changées', description: rapport.modifiees },
            { term: 'Sans changement', description: rapport.inchangees },
            {
              term: 'Plus dans le fichier',
              description: `${rapport.absentes} (signalées, rien n’est fermé)`,
            },
            { term: 'Laissées de côté', description: refusees.length },
          ]}
        />
        <div>
          <ButtonLink href="/coordination/missions">Relire les missions</ButtonLink>
        </div>
      </Section>
      {refusees.length > 0 && (
        <Section title="Missions laissées de côté">
          <Table
            caption="Missions laissées de côté, et pourquoi"
            captionHidden
            head={['Numéro', 'Pourquoi']}
            rows={refusees.slice(0, REFUS_MONTRES).map((r, rang) => ({
              key: `${rang}`,
              cells: [r.clientId || 'sans numéro', r.motif],
            }))}
          />
          {reste > 0 && <p>Et {reste.toLocaleString('fr-FR')} autres.</p>}
        </Section>
      )}
    </>
  );
}
