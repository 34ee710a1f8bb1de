import type { FaitDepartement } from '@/lib/territoires/departement';
import { Fact, MailFact, PhoneFact } from './fact';

/** Who publishes the site, who answers for it and who hosts it: what the law asks of a legal notice. */
export function Publication(props: {
  departement: Record<FaitDepartement, string | null> & { nomAvecDe: string };
}) {
  const d = props.departement;
  return (
    <>
      <h2>Qui publie ce site</h2>
      <p>Ce site est celui du Département {d.nomAvecDe}.</p>
      <ul>
        <li>
          Éditeur : <Fact value={d.editeur} />
        </li>
        <li>
          Adresse : <Fact value={d.adresse} />
        </li>
        <li>
          Téléphone : <PhoneFact value={d.telephone} />
        </li>
        <li>
          E-mail : <MailFact value={d.courriel} />
        </li>
        <li>
          Direction de la publication : <Fact value={d.directionPublication} />
        </li>
      </ul>
      <h2>Qui l’héberge</h2>
      <p>
        <Fact value={d.hebergeur} />
      </p>
    </>
  );
}
