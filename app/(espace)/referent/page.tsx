import type { Metadata } from 'next';
import { File } from '@/components/parcours/file';
import { MonOrganisme } from '@/components/parcours/organisme';
import { Remplacements } from '@/components/remplacements/remplacements';
import { exigerActeur } from '@/lib/auth/session';
import { jourDe } from '@/lib/dates';
import { demandesARepondre } from '@/lib/demandes/queries';
import { nombreDeFilsNouveaux } from '@/lib/fils/queries';
import { maintenant } from '@/lib/horloge';
import { lireCriteres } from '@/lib/parcours/page-file';
import { fileDuReferent, mesVues } from '@/lib/parcours/queries/file';
import { nombreAChoisir } from '@/lib/parcours/queries/nomination';
import { remplacementsProches } from '@/lib/remplacements/queries';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mes personnes' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('REFERENT');
  const now = maintenant();
  const [lignes, demandes, vues, proches, messages, aChoisir, parametres] = await Promise.all([
    fileDuReferent(acteur, now),
    demandesARepondre(acteur, now),
    mesVues(acteur),
    remplacementsProches(acteur, now),
    nombreDeFilsNouveaux(acteur, now),
    nombreAChoisir(acteur),
    searchParams,
  ]);
  const criteres = lireCriteres(parametres);
  const absences = (
    <>
      <MonOrganisme nombre={aChoisir} />
      <Remplacements proches={proches} moi={acteur.referentId} />
    </>
  );
  return (
    <File
      {...{ lignes, demandes, vues, criteres, absences, messages, jour: jourDe(now) }}
      fait={parametres.fait}
    />
  );
}
