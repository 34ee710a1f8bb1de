import { EmailLink } from '@/components/ui/email';
import { age, jourCourt } from '@/lib/dates';
import type { Identite } from '@/lib/parcours/queries/parcours/identite';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** The bar that names whose parcours this is; it stays in sight where the screen is high enough. */
export function BarreNom({ personne, now }: { personne: Identite; now: Date }) {
  const { prenom, nom, dateNaissance, commune, telephone, email } = personne;
  return (
    <div className="barre-du-haut top-0 z-10 -mx-4 -mt-6 flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-filet bg-papier px-4 py-3 md:-mx-6 md:px-6 [@media_screen_and_(min-height:26em)]:sticky">
      <h1 className="max-w-full text-2xl">
        {prenom} {nom}
      </h1>
      <ul className="flex flex-wrap items-center gap-x-5 text-encre-douce">
        {dateNaissance && (
          <li>
            {age(dateNaissance, now)} ans
            <span className="max-sm:sr-only"> (né·e le {jourCourt(dateNaissance)})</span>
          </li>
        )}
        <li>{commune}</li>
        {telephone && (
          <li>
            <a className="lien inline-flex min-h-11 items-center" href={`tel:${telephone}`}>
              {telephoneAffiche(telephone)}
            </a>
          </li>
        )}
        {email && (
          <li className="max-sm:hidden print:list-item">
            <EmailLink value={email} />
          </li>
        )}
      </ul>
    </div>
  );
}
