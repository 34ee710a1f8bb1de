import { InlineForm } from '@/components/form/form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { jourCourt, jourDe } from '@/lib/dates';
import { ouvrirFicheAvecElle } from '@/lib/passeport/actions';
import type { FicheEnListe, MissionSansFiche } from '@/lib/passeport/queries';

/** The pages of a person's passport that the coordination may help to write; attested ones are not its own to read. */
export function HelperList(props: {
  beneficiaireId: string;
  enCours: readonly FicheEnListe[];
  aCommencer: readonly MissionSansFiche[];
}) {
  const { beneficiaireId, enCours, aCommencer } = props;
  const lignes = [
    ...enCours.map((f) => ({
      key: f.id,
      cells: [
        <a
          key="lien"
          className="lien inline-flex min-h-11 items-center"
          href={`/coordination/personnes/${beneficiaireId}/fiches/${f.id}`}
        >
          {f.affectation.mission.titre}
          <span className="sr-only"> : la page de son passeport</span>
        </a>,
        f.accordLe ? 'Elle est d’accord, l’association va attester' : 'En cours d’écriture',
        jourCourt(jourDe(f.modifieeLe)),
      ],
    })),
    ...aCommencer.map((a) => ({
      key: a.id,
      cells: [
        a.mission.titre,
        <InlineForm
          key="commencer"
          action={ouvrirFicheAvecElle}
          hidden={{ affectationId: a.id, beneficiaireId }}
          variant="quiet"
          label={
            <>
              Commencer avec elle<span className="sr-only"> la page « {a.mission.titre} »</span>
            </>
          }
        />,
        'Pas encore',
      ],
    })),
  ];
  return (
    <Section title="Son passeport">
      {lignes.length === 0 ? (
        <EmptyState title="Pas de page à écrire">
          Une page se commence avec une mission. Une page attestée est à elle : elle la montre si elle veut.
        </EmptyState>
      ) : (
        <Table
          caption="Pages de passeport à écrire avec elle"
          captionHidden
          head={['Mission', 'Sa page', 'Écrite le']}
          rows={lignes}
        />
      )}
    </Section>
  );
}
