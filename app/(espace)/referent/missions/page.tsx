import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Offre } from '@/components/parcours/offre';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { chercherMissions } from '@/lib/recherche/queries';
import { adresseRecherche } from '@/lib/recherche/recherche';
import { criteresSchema } from '@/lib/recherche/schema';
import type { Parametres } from '@/lib/requete';
import { communeParCode, resoudreCommune } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Missions' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  await exigerActeur('REFERENT');
  const criteres = criteresSchema.parse(await searchParams);
  const lieu = criteres.ou ? await resoudreCommune(criteres.ou) : null;
  if (lieu?.commune)
    redirect(adresseRecherche(criteres, { commune: lieu.commune.code }, '/referent/missions'));
  const depart = !lieu && criteres.commune ? await communeParCode(criteres.commune) : null;
  const trouvees = await chercherMissions(criteres, depart, maintenant());
  return (
    <Offre
      criteres={{ ...criteres, commune: depart?.code ?? null }}
      depart={depart}
      {...trouvees}
      choix={lieu?.choix ?? null}
    />
  );
}
