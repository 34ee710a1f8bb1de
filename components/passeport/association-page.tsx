import { InlineForm } from '@/components/form/form';
import { BookletPage } from '@/components/ui/booklet';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { dureeEnLettres } from '@/lib/heures/duree';
import { attesterFicheAssociation } from '@/lib/passeport/actions';
import { manqueAvantAttestation } from '@/lib/passeport/fiche';
import type { FicheVue } from '@/lib/passeport/queries';
import { PageContent } from './page-content';
import { PageFacts, PageStamp } from './page-head';

function Attester({ fiche, minutes }: { fiche: FicheVue; minutes: number }) {
  const { prenom } = fiche.beneficiaire.user;
  const manque = manqueAvantAttestation({ ...fiche, nbCompetences: fiche.competences.length });
  if (manque.includes('activites') || manque.includes('competences'))
    return (
      <Notice>
        <p>Écrivez les activités et au moins une compétence. {prenom} pourra ensuite dire son accord.</p>
      </Notice>
    );
  if (manque.includes('accord'))
    return (
      <Notice>
        <p>
          {prenom} relit la page de son côté. Vous pourrez l’attester quand {prenom} aura dit son accord.
        </p>
      </Notice>
    );
  return (
    <Confirm label="Attester cette page" variant="primary">
      <p>
        Vous attestez, au nom de {fiche.association.nom}, ce que dit cette page
        {minutes > 0 ? ` et ${dureeEnLettres(minutes)} de bénévolat confirmées` : ''}. Votre nom et la date y
        sont inscrits. Ensuite, elle ne change plus.
      </p>
      <InlineForm
        action={attesterFicheAssociation}
        hidden={{ ficheId: fiche.id, version: String(fiche.version) }}
        label="Oui, j’atteste"
        variant="primary"
      />
    </Confirm>
  );
}

/** One page, for the association: read it, write it, attest it once the person agrees. */
export function AssociationPage(props: { fiche: FicheVue; minutes: number; aRelire: readonly string[] }) {
  const { fiche, minutes, aRelire } = props;
  const attestee = fiche.statut === 'ATTESTEE';
  return (
    <>
      <BookletPage
        heading="h2"
        title={`${fiche.beneficiaire.user.prenom} · ${fiche.affectation.mission.titre}`}
        stamp={<PageStamp page={fiche} />}
      >
        <PageFacts page={fiche} minutes={attestee ? fiche.minutesAttestees : minutes} />
        <PageContent page={fiche} aRelire={aRelire} />
      </BookletPage>
      {attestee ? (
        <Notice tone="success">
          <p>Cette page est attestée. Elle ne change plus.</p>
        </Notice>
      ) : (
        <div className="grid justify-items-start gap-4">
          <ButtonLink href={`/association/fiches/${fiche.id}/ecrire`} variant="secondary">
            Écrire cette page
          </ButtonLink>
          <Attester fiche={fiche} minutes={minutes} />
        </div>
      )}
    </>
  );
}
