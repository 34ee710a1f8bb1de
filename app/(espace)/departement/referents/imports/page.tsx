import type { Metadata } from 'next';
import { PageImports } from '@/components/imports/page-imports';
import { exigerActeur } from '@/lib/auth/session';
import { erreurDite } from '@/lib/envoi/erreur';
import { importsDeFichiers } from '@/lib/imports/queries';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Importer des référents' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const p = await searchParams;
  return (
    <PageImports
      lieu="referents"
      imports={await importsDeFichiers(acteur, 'REFERENTS', numeroDePage(p.page))}
      erreur={erreurDite(premier(p.erreur), premier(p.signe))}
      fait={p.fait}
    />
  );
}
