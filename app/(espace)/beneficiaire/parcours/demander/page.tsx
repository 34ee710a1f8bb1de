import type { Metadata } from 'next';
import { Demander } from '@/components/demandes/demander';
import { genreDuMot } from '@/lib/demandes/demande';
import { premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Demander quelque chose' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  await monEspace({ apresArret: true });
  const { quoi } = await searchParams;
  return <Demander genre={genreDuMot(premier(quoi))} />;
}
