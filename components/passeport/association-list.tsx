import type { ReactNode } from 'react';
import { InlineForm } from '@/components/form/form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { jourCourt, jourDe } from '@/lib/dates';
import { ouvrirFicheAssociation } from '@/lib/passeport/actions';
import type { FicheEnListe } from '@/lib/passeport/queries';
import type { fichesDeLAssociation, PartieDesFiches } from '@/lib/passeport/queries/association';
import { avecDe } from '@/lib/langage/article';
import { adresse } from '@/lib/requete';

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

function ACommencer({ missions }: { missions: Fiches['commencer']['lignes'] }) {
  return (
    <Table
      caption="Missions dont la page n’est pas commencée"
      captionHidden
      head={['Bénévole', 'Sa page', 'Mission', 'Depuis le']}
      rows={missions.map((a) => ({
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
  );
}

/** A part of the list, in pages of its own; nothing when it is empty. */
function Partie<C extends PartieDesFiches>(props: {
  cle: C;
  title: string;
  lead?: string;
  fiches: Fiches;
  montrer: (lignes: Fiches[C]['lignes']) => ReactNode;
}) {
  const { cle, title, lead, fiches } = props;
  const vue = fiches[cle];
  if (vue.total === 0) return null;
  const pages = { attester: 1, ecrire: 1, commencer: 1, attestees: 1 };
  for (const p of Object.keys(pages) as PartieDesFiches[]) pages[p] = fiches[p].page;
  return (
    <Section id={cle} title={vue.pages > 1 ? `${title} : ${vue.total.toLocaleString('fr-FR')}` : title}>
      {lead && <p>{lead}</p>}
      {props.montrer(vue.lignes)}
      <Pagination
        page={vue.page}
        pages={vue.pages}
        label={title}
        href={(n) => `${adresse('/association/fiches', { ...pages, [cle]: n })}#${cle}`}
      />
    </Section>
  );
}

/** The association's pages, the next thing to do first. */
export function AssociationList({ fiches }: { fiches: Fiches }) {
  if (Object.values(fiches).every((vue) => vue.total === 0))
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
      <Partie
        cle="attester"
        title="À attester"
        lead="Ces bénévoles sont d’accord avec leur page. Il reste à la relire et à l’attester."
        fiches={fiches}
        montrer={(f) => (
          <Liste caption="Pages à attester" date="Écrite le" quand={(x) => x.modifieeLe} fiches={f} />
        )}
      />
      <Partie
        cle="ecrire"
        title="À écrire ensemble"
        fiches={fiches}
        montrer={(f) => (
          <Liste
            caption="Pages en cours d’écriture"
            date="Écrite le"
            quand={(x) => x.modifieeLe}
            fiches={f}
          />
        )}
      />
      <Partie
        cle="commencer"
        title="À commencer"
        fiches={fiches}
        montrer={(missions) => <ACommencer missions={missions} />}
      />
      <Partie
        cle="attestees"
        title="Attestées"
        fiches={fiches}
        montrer={(f) => (
          <Liste
            caption="Pages attestées"
            date="Attestée le"
            quand={(x) => x.attesteeLe ?? x.modifieeLe}
            fiches={f}
          />
        )}
      />
    </>
  );
}
