import { InlineForm } from '@/components/form/form';
import { BookletPage } from '@/components/ui/booklet';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { accorderMaFiche } from '@/lib/passeport/actions';
import type { FicheVue } from '@/lib/passeport/queries';
import { PageContent } from './page-content';
import { PageFacts, PageStamp } from './page-head';

/** One page, for its holder: read it, write it, say « je suis d’accord ». */
export function HolderPage({ fiche, aRelire }: { fiche: FicheVue; aRelire: readonly string[] }) {
  return (
    <>
      <BookletPage heading="h2" title={fiche.affectation.mission.titre} stamp={<PageStamp page={fiche} />}>
        <PageFacts page={fiche} minutes={fiche.minutesAttestees} />
        <PageContent page={fiche} aRelire={aRelire} />
      </BookletPage>
      {fiche.statut === 'ATTESTEE' ? (
        <>
          <Notice tone="success">
            <p>L’association a attesté cette page. Elle ne change plus.</p>
          </Notice>
          <ButtonLink href="/beneficiaire/passeport/partager" full>
            Montrer ou imprimer mon passeport
          </ButtonLink>
        </>
      ) : (
        <div className="grid gap-4">
          {fiche.accordLe ? (
            <Notice tone="success" title="Vous êtes d’accord avec cette page">
              <p>
                L’association va la relire et l’attester. Si quelqu’un change la page, on vous demande encore.
              </p>
            </Notice>
          ) : (
            <>
              <p>Tout est juste ? Dites-le. L’association pourra attester la page.</p>
              <InlineForm
                action={accorderMaFiche}
                hidden={{ ficheId: fiche.id, version: String(fiche.version) }}
                label="Je suis d’accord avec cette page"
                variant="primary"
                full
              />
            </>
          )}
          <div>
            <ButtonLink href={`/beneficiaire/passeport/fiches/${fiche.id}/ecrire`} variant="secondary" full>
              Écrire cette page
            </ButtonLink>
          </div>
        </div>
      )}
    </>
  );
}
