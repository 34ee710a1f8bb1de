import { TakeAway } from '@/components/exports/take-away';
import { Done } from '@/components/ui/done';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import type { Destinataires, ImportVu } from '@/lib/imports/queries';
import type { PageDe } from '@/lib/pagination';
import { NouvelImport, type Espace } from './envoi';
import { ListeImportsDePersonnes } from './liste';

const FAIT = { abandonne: 'L’import est abandonné. Rien n’a été écrit.' };
const DE = {
  departement: { href: '/departement/comptes', label: 'Comptes' },
  referent: { href: '/referent/inviter', label: 'Inviter une personne' },
} as const;

/** A new file of people, and the ones before. */
export function PageImports(props: {
  espace: Espace;
  imports: PageDe<ImportVu>;
  destinataires: Destinataires;
  erreur?: string;
  pour?: string;
  inconnues?: string;
  fait: string | string[] | undefined;
}) {
  const { espace, imports, fait, ...envoi } = props;
  return (
    <Wide>
      <PageTitle
        title="Importer des personnes"
        lead="Un fichier, un aperçu de chaque ligne, puis vous confirmez."
        back={DE[espace]}
      />
      <Done code={fait} messages={FAIT} />
      <Section title="Un nouveau fichier">
        <NouvelImport espace={espace} {...envoi} />
        <TakeAway quoi="un fichier à remplir" chemin="/api/imports/modele" />
      </Section>
      <Section title="Derniers imports">
        <ListeImportsDePersonnes imports={imports} espace={espace} />
      </Section>
    </Wide>
  );
}
