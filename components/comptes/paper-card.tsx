import { codeAffiche } from '@/lib/auth/secret';
import { adresseSite, urlAbsolue } from '@/lib/adresse';
import { qrChemin } from '@/lib/comptes/qr';
import { avecDe } from '@/lib/langage/article';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** The two parts of a card, to cut apart: the QR names the card, the code opens it. Neutral words only. */
export function PaperCard(props: { prenom: string; numero: string; code: string; telephone: string | null }) {
  const { taille, d } = qrChemin(urlAbsolue(`/connexion/carte/${props.numero}`));
  return (
    <div className="citoyen grid max-w-[640px] min-w-0 break-inside-avoid border-2 border-encre bg-carte sm:grid-cols-2">
      <section aria-labelledby="carte-numero" className="grid min-w-0 content-start gap-2 p-5">
        <h2 id="carte-numero" className="text-xl">
          La carte {avecDe(props.prenom)}
        </h2>
        <svg
          viewBox={`0 0 ${taille} ${taille}`}
          className="w-44"
          role="img"
          aria-label="Code carré à lire avec un téléphone"
        >
          <rect width={taille} height={taille} fill="#fff" />
          <path d={d} fill="#000" shapeRendering="crispEdges" />
        </svg>
        <p>
          Numéro : <strong className="whitespace-nowrap">{codeAffiche(props.numero)}</strong>
        </p>
        <p className="wrap-anywhere">
          Lisez le carré avec un téléphone. Ou ouvrez {adresseSite().replace(/^https?:\/\//, '')}
          <wbr />
          /connexion
          <wbr />
          /carte
        </p>
      </section>
      <section
        aria-labelledby="carte-code"
        className="grid min-w-0 content-start gap-2 border-t-2 border-dashed border-encre p-5 sm:border-t-0 sm:border-l-2"
      >
        <h2 id="carte-code" className="text-xl">
          Le code
        </h2>
        <p className="text-2xl font-bold tracking-wider whitespace-nowrap">{codeAffiche(props.code)}</p>
        <p>Détachez cette partie. Gardez-la loin de la carte.</p>
        <p>
          Carte perdue ?{' '}
          {props.telephone
            ? `Appelez le ${telephoneAffiche(props.telephone)}.`
            : 'Demandez-en une autre à la personne qui vous accompagne.'}
        </p>
      </section>
    </div>
  );
}
