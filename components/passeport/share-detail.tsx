import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { urlAbsolue } from '@/lib/adresse';
import { cheminVerification } from '@/lib/passeport/partage';
import { dessinQr } from '@/lib/passeport/qr';
import type { PartageVue } from '@/lib/passeport/queries';
import { ShareWords, StopShare } from './share-card';

/** A share in force: its code, its link, its PDF, and how to stop it. */
export function ShareDetail({ partage, ouvert }: { partage: PartageVue; ouvert: boolean }) {
  if (!ouvert)
    return (
      <Notice title="Ce lien ne marche plus">
        <p>Vous l’avez arrêté, ou sa durée est passée. Vous pouvez en préparer un autre.</p>
      </Notice>
    );
  const url = urlAbsolue(cheminVerification(partage.jeton));
  const qr = dessinQr(url);
  return (
    <>
      <ShareWords partage={partage} />
      <figure className="grid justify-items-start gap-3">
        <svg
          role="img"
          aria-label="Code QR qui ouvre mon passeport"
          viewBox={`0 0 ${qr.taille} ${qr.taille}`}
          className="w-60 max-w-full rounded-card border-2 border-filet bg-[#fff]"
          shapeRendering="crispEdges"
        >
          <path d={qr.chemin} fill="#000" />
        </svg>
        <figcaption>
          Montrez ce code, ou donnez ce lien :
          <br />
          <a className="lien break-all" href={cheminVerification(partage.jeton)}>
            {url}
          </a>
        </figcaption>
      </figure>
      <ButtonLink href={`/api/passeport/${partage.id}/pdf`} full>
        Télécharger mon passeport (PDF)
      </ButtonLink>
      <StopShare id={partage.id} />
    </>
  );
}
