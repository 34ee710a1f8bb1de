import type { Metadata } from 'next';
import { PageImports } from '@/components/imports/page-imports';
import { exigerActeur } from '@/lib/auth/session';
import { erreurDite } from '@/lib/envoi/erreur';
import { destinataires, importsDeFichiers } from '@/lib/imports/queries';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Importer des personnes' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('REFERENT');
  const p = await searchParams;
  return (
    <PageImports
      lieu="referent"
      imports={await importsDeFichiers(acteur, 'PERSONNES', numeroDePage(p.page))}
      destinataires={await destinataires(acteur)}
      erreur={erreurDite(premier(p.erreur), premier(p.signe))}
      pour={premier(p.pour)}
      inconnues={premier(p.inconnues)}
      fait={p.fait}
    />
  );
}
