import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LocalContact } from '@/components/recherche/local-contact';
import { PlaceChoice } from '@/components/recherche/place-choice';
import { Results } from '@/components/recherche/results';
import { SearchForm } from '@/components/recherche/search-form';
import { Narrow, PageTitle } from '@/components/ui/page';
import { contactDeLaCommune } from '@/lib/contact/queries';
import { maintenant } from '@/lib/horloge';
import { chercherMissions } from '@/lib/recherche/queries';
import { adresseRecherche } from '@/lib/recherche/recherche';
import { criteresSchema } from '@/lib/recherche/schema';
import { communeParCode, resoudreCommune } from '@/lib/territoires/queries';

export const metadata: Metadata = {
  title: 'Missions',
  description: 'Les missions de bénévolat près de chez vous, avec quelqu’un pour vous accompagner.',
};

export default async function Missions({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const criteres = criteresSchema.parse(await searchParams);
  const lieu = criteres.ou ? await resoudreCommune(criteres.ou) : null;
  if (lieu?.commune) redirect(adresseRecherche(criteres, { commune: lieu.commune.code }));
  const depart = !lieu && criteres.commune ? await communeParCode(criteres.commune) : null;
  const [trouvees, contact] = await Promise.all([
    chercherMissions(criteres, depart, maintenant()),
    depart && contactDeLaCommune(depart.code),
  ]);
  return (
    <Narrow>
      <PageTitle title="Les missions" lead="Donner un peu de temps, près de chez vous." />
      <SearchForm criteres={criteres} ou={criteres.ou || (depart?.nom ?? '')} />
      {lieu && !lieu.commune && <PlaceChoice criteres={criteres} choix={lieu.choix} />}
      <Results criteres={{ ...criteres, commune: depart?.code ?? null }} depart={depart} {...trouvees} />
      <LocalContact contact={contact} />
    </Narrow>
  );
}
