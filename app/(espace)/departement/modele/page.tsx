import type { Metadata } from 'next';
import { PageModele } from '@/components/documents/page-modele';
import { exigerActeur } from '@/lib/auth/session';
import { modeleEnUsage } from '@/lib/documents/queries';
import { erreurDite } from '@/lib/envoi/erreur';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Modèle Word du contrat' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const p = await searchParams;
  return (
    <PageModele
      modele={await modeleEnUsage(acteur)}
      erreur={erreurDite(premier(p.erreur), premier(p.signe))}
      fait={premier(p.fait)}
    />
  );
}
