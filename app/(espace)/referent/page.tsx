import type { Metadata } from 'next';
import { File } from '@/components/parcours/file';
import { exigerActeur } from '@/lib/auth/session';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { FILTRES_FILE, TRIS_FILE, type FiltreFile, type TriFile } from '@/lib/parcours/file';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { numeroDePage, parmi, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mes personnes' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('REFERENT');
  const now = maintenant();
  const [lignes, p] = await Promise.all([fileDuReferent(acteur, now), searchParams]);
  const choix = {
    q: premier(p.q),
    filtre: parmi(p.filtre, Object.keys(FILTRES_FILE) as FiltreFile[]) ?? 'tous',
    tri: parmi(p.tri, Object.keys(TRIS_FILE) as TriFile[]) ?? 'nom',
    page: numeroDePage(p.page),
  };
  return <File lignes={lignes} choix={choix} jour={jourDe(now)} />;
}
