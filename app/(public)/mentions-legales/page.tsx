import type { Metadata } from 'next';
import { Publication } from '@/components/territoires/publication';
import { Narrow, PageTitle } from '@/components/ui/page';
import { departementCourant } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Mentions légales' };

export default async function MentionsLegales() {
  const d = await departementCourant();
  return (
    <Narrow>
      <PageTitle title="Mentions légales" />
      <div className="prose">
        <Publication departement={d} />
        <h2>Le logiciel</h2>
        <p>
          Tremplin est un logiciel libre, sous licence EUPL 1.2. Tout Département peut l’utiliser, le lire et
          le modifier.
        </p>
        <h2>Les missions affichées</h2>
        <p>
          Les associations écrivent leurs missions. La coordination les vérifie avant de les publier. Une
          mission n’est pas un travail payé et ne remplace pas un travail payé.
        </p>
        <h2>Les images et les lettres</h2>
        <p>
          Les dessins de ce site ont été faits pour lui. Le site n’utilise pas la marque de l’État et ne
          charge rien depuis un autre site.
        </p>
        <h2>Les communes et les positions</h2>
        <p>
          Les noms des communes viennent de l’Insee et d’Etalab, sous Licence Ouverte 2.0. Une partie des
          positions vient de GeoNames, sous licence CC BY 4.0.
        </p>
        {d.estDemo && (
          <>
            <h2>Démonstration</h2>
            <p>
              Ce site est une démonstration. Les personnes, les associations et les numéros sont inventés.
            </p>
          </>
        )}
      </div>
    </Narrow>
  );
}
