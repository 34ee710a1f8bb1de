import type { Metadata } from 'next';
import { MyAbsences } from '@/components/remplacements/my-absences';
import { exigerActeur } from '@/lib/auth/session';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { mesRemplacements, remplacantsDe } from '@/lib/remplacements/queries';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mes absences' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('REFERENT');
  const moi = acteur.referentId;
  const [{ fait }, remplacements, remplacants] = await Promise.all([
    searchParams,
    mesRemplacements(acteur),
    remplacantsDe(acteur, moi),
  ]);
  return <MyAbsences {...{ moi, remplacements, remplacants, fait, jour: jourDe(maintenant()) }} />;
}
