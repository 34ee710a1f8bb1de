import type { Metadata } from 'next';
import { FormulaireImport } from '@/components/flux/formulaire-import';
import { ListeImports } from '@/components/flux/liste-imports';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { erreurDite } from '@/lib/envoi/erreur';
import { derniersImports } from '@/lib/flux/queries';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Imports' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const p = await searchParams;
  const erreur = erreurDite(premier(p.erreur), premier(p.signe));
  const imports = await derniersImports(acteur, numeroDePage(p.page));
  return (
    <Wide>
      <PageTitle title="Imports" lead="Les missions des autres plateformes arrivent ici." />
      <Section title="Importer un fichier">
        <FormulaireImport erreur={erreur} source={premier(p.source)?.slice(0, 60)} />
      </Section>
      <Section title="Derniers imports">
        <ListeImports imports={imports} />
      </Section>
    </Wide>
  );
}
