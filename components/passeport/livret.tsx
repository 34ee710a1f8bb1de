import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { BookletCover, BookletPage } from '@/components/ui/booklet';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ouvrirMaFiche } from '@/lib/passeport/actions';
import type { FicheVue, MissionSansFiche } from '@/lib/passeport/queries';
import { PageContent } from './page-content';
import { PageFacts, PageStamp } from './page-head';

const lien = (id: string) => `/beneficiaire/passeport/fiches/${id}`;

function Etat({ fiche }: { fiche: FicheVue }) {
  if (fiche.statut === 'ATTESTEE') return <PageStamp page={fiche} />;
  return fiche.accordLe ? (
    <Badge tone="info">L’association va attester</Badge>
  ) : (
    <Badge tone="todo">À écrire ensemble</Badge>
  );
}

/** The holder's passport as a paper booklet: a cover, a page per mission, blank pages for the missions not told yet. */
export function Livret(props: {
  titulaire: { prenom: string; nom: string };
  fiches: readonly FicheVue[];
  aCommencer: readonly MissionSansFiche[];
}) {
  const { titulaire, fiches, aCommencer } = props;
  return (
    <div className="grid gap-6">
      <BookletCover title="Passeport bénévole" owner={`${titulaire.prenom} ${titulaire.nom}`}>
        <p>Ce que j’ai fait, ce que j’ai appris. Il est à moi.</p>
      </BookletCover>
      {fiches.map((fiche, rang) => (
        <BookletPage
          heading="h2"
          key={fiche.id}
          number={rang + 1}
          title={fiche.affectation.mission.titre}
          stamp={<Etat fiche={fiche} />}
        >
          <PageFacts page={fiche} minutes={fiche.minutesAttestees} />
          {fiche.statut === 'ATTESTEE' && <PageContent page={fiche} />}
          <div>
            <ButtonLink href={lien(fiche.id)} variant="secondary" full>
              {fiche.statut === 'ATTESTEE' ? 'Ouvrir cette page' : 'Lire et écrire cette page'}
              <span className="sr-only"> : {fiche.affectation.mission.titre}</span>
            </ButtonLink>
          </div>
        </BookletPage>
      ))}
      {aCommencer.map((a) => (
        <BookletPage heading="h2" key={a.id} title={a.mission.titre} stamp={<Badge>Page blanche</Badge>}>
          <p>
            Votre mission avec <strong>{a.mission.association.nom}</strong> peut avoir sa page ici.
          </p>
          <InlineForm
            action={ouvrirMaFiche}
            hidden={{ affectationId: a.id }}
            label="Commencer cette page"
            full
          />
        </BookletPage>
      ))}
      {fiches.length + aCommencer.length === 0 && (
        <EmptyState
          title="Votre passeport attend sa première page"
          action={
            <ButtonLink href="/beneficiaire/missions" full>
              Voir les missions
            </ButtonLink>
          }
        >
          <p>
            Chaque mission peut avoir une page : ce que vous avez fait, ce que vous avez appris. Vous
            l’écrivez avec l’association. Elle l’atteste.
          </p>
        </EmptyState>
      )}
    </div>
  );
}
