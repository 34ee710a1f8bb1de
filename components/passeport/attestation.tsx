import { BookletCover, BookletPage } from '@/components/ui/booklet';
import { jourCourt, jourDe } from '@/lib/dates';
import type { Attestation as Vue } from '@/lib/passeport/queries';
import { PageContent } from './page-content';
import { PageFacts, PageStamp } from './page-head';

/** What a stranger reads: the associations, as issuers, and what the holder chose. */
export function Attestation({ attestation }: { attestation: Vue }) {
  const { pages, titulaire, expireLe } = attestation;
  const associations = [...new Set(pages.map((p) => p.association.nom))];
  return (
    <>
      <h1 className="sr-only">Passeport bénévole</h1>
      <BookletCover title="Passeport bénévole" owner={titulaire}>
        <p>
          {associations.length > 1 ? 'Attesté par les associations' : 'Attesté par l’association'}{' '}
          {associations.join(', ')}.
        </p>
      </BookletCover>
      {pages.map((page, rang) => (
        <BookletPage
          heading="h2"
          key={rang}
          number={rang + 1}
          title={page.affectation.mission.titre}
          stamp={<PageStamp page={page} />}
        >
          <PageFacts page={page} minutes={page.minutes} />
          <PageContent page={page} />
        </BookletPage>
      ))}
      {expireLe && (
        <p className="text-encre-douce">Cette page s’ouvre jusqu’au {jourCourt(jourDe(expireLe))}.</p>
      )}
    </>
  );
}

/** Unknown, stopped, expired: the same sentence. */
export function NoAttestation() {
  return (
    <>
      <h1 className="text-3xl">Ce lien ne montre rien</h1>
      <p>Il est peut-être incomplet, ou la personne ne le partage plus. Demandez-lui un nouveau lien.</p>
    </>
  );
}
