import { BookletPage } from '@/components/ui/booklet';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FicheVue } from '@/lib/passeport/queries';
import { PageContent } from './page-content';
import { PageFacts } from './page-head';

/** One page, for the coordination: read it and write it with the person. Agreeing is hers, attesting the association's. */
export function HelperPage(props: { fiche: FicheVue; ecrire: string; aRelire: readonly string[] }) {
  const { fiche, ecrire, aRelire } = props;
  const { prenom } = fiche.beneficiaire.user;
  return (
    <>
      <BookletPage heading="h2" title={fiche.affectation.mission.titre}>
        <PageFacts page={fiche} minutes={null} />
        <PageContent page={fiche} aRelire={aRelire} />
      </BookletPage>
      <Notice>
        <p>
          {fiche.accordLe
            ? `${prenom} est d’accord avec cette page. Si vous la changez, on lui demande encore.`
            : `${prenom} relit la page et dit son accord de son côté. L’association l’atteste ensuite.`}
        </p>
      </Notice>
      <div>
        <ButtonLink href={ecrire}>Écrire cette page ensemble</ButtonLink>
      </div>
    </>
  );
}
