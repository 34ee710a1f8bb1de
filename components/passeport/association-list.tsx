import { InlineForm } from '@/components/form/form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { jourCourt, jourDe } from '@/lib/dates';
import { ouvrirFicheAssociation } from '@/lib/passeport/actions';
import type { FicheEnListe, fichesDeLAssociation } from '@/lib/passeport/queries';
import { avecDe } from '@/lib/langage/article';

type Fiches = Awaited<ReturnType<typeof fichesDeLAssociation>>;

function Liste(props: {
  caption: string;
  date: string;
  quand: (f: FicheEnListe) => Date;
  fiches: readonly FicheEnListe[];
}) {
  return (
    <Table
      caption={props.caption}
      captionHidden
      head={['Bénévole', 'Mission', props.date]}
      rows={props.fiches.map((f) => ({
        key: f.id,
        cells: [
          <a
            key="lien"
            className="lien inline-flex min-h-11 items-center"
            href={`/association/fiches/${f.id}`}
          >
            {f.beneficiaire.user.prenom}
            <span className="sr-only"> : sa page</span>
          </a>,
          f.affectation.mission.titre,
          jourCourt(jourDe(props.quand(f))),
        ],
      }))}
    />
  );
}

/** The association's pages, the next thing to do first. */
export function AssociationList({ aAttester, enCours, attestees, aCommencer }: Fiches) {
  if (aAttester.length + enCours.length + attestees.length + aCommencer.length === 0)
    return (
      <EmptyState title="Les passeports de vos bénévoles se préparent ici">
        <p>
          Quand un bénévole commence une mission chez vous, vous écrivez sa page avec lui ou elle : ce qui a
          été fait, ce qui a été appris. Il ou elle dit son accord, puis vous attestez.
        </p>
      </EmptyState>
    );
  return (
    <>
      {aAttester.length > 0 && (
        <Section title="À attester">
          <p>Ces bénévoles sont d’accord avec leur page. Il reste à la relire et à l’attester.</p>
          <Liste caption="Pages à attester" date="Écrite le" quand={(f) => f.modifieeLe} fiches={aAttester} />
        </Section>
      )}
      {enCours.length > 0 && (
        <Section title="À écrire ensemble">
          <Liste
            caption="Pages en cours d’écriture"
            date="Écrite le"
            quand={(f) => f.modifieeLe}
            fiches={enCours}
          />
        </Section>
      )}
      {aCommencer.length > 0 && (
        <Section title="À commencer">
          <Table
            caption="Missions dont la page n’est pas commencée"
            captionHidden
            head={['Bénévole', 'Sa page', 'Mission', 'Depuis le']}
            rows={aCommencer.map((a) => ({
              key: a.id,
              cells: [
                a.beneficiaire.user.prenom,
                <InlineForm
                  key="commencer"
                  action={ouvrirFicheAssociation}
                  hidden={{ affectationId: a.id }}
                  variant="quiet"
                  label={
                    <>
                      Commencer<span className="sr-only"> la page {avecDe(a.beneficiaire.user.prenom)}</span>
                    </>
                  }
                />,
                a.mission.titre,
                jourCourt(a.debutLe),
              ],
            }))}
          />
        </Section>
      )}
      {attestees.length > 0 && (
        <Section title="Attestées">
          <Liste
            caption="Pages attestées"
            date="Attestée le"
            quand={(f) => f.attesteeLe ?? f.modifieeLe}
            fiches={attestees}
          />
        </Section>
      )}
    </>
  );
}
