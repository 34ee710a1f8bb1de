import type { Metadata } from 'next';
import { SetAside } from '@/components/appariement/set-aside';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { mesMissionsEcartees } from '@/lib/appariement/queries/ecarts';
import type { Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Missions mises de côté' };

export default async function MissionsEcartees({ searchParams }: { searchParams: Parametres }) {
  const { acteur } = await monEspace({ apresArret: true });
  const { fait } = await searchParams;
  return (
    <Narrow>
      <Done code={fait} messages={{ remise: 'C’est noté. La mission n’est plus mise de côté.' }} />
      <SetAside missions={await mesMissionsEcartees(acteur)} />
    </Narrow>
  );
}
