import { TakeAway } from '@/components/exports/take-away';
import { Done } from '@/components/ui/done';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import type { Destinataires, ImportVu } from '@/lib/imports/queries';
import { LIEUX, type LieuImport } from '@/lib/imports/lieu';
import type { PageDe } from '@/lib/pagination';
import { NouvelImport } from './envoi';
import { ListeImports } from './liste';
import { MOTS } from './mots';

const FAIT = { abandonne: 'L’import est abandonné. Rien n’a été écrit.' };
const DE = {
  departement: { href: '/departement/comptes', label: 'Comptes' },
  referent: { href: '/referent/inviter', label: 'Inviter une personne' },
  referents: { href: '/departement/comptes', label: 'Comptes' },
  associations: { href: '/coordination/associations', label: 'Associations' },
} as const;

/** A new file, and the ones before. */
export function PageImports(props: {
  lieu: LieuImport;
  imports: PageDe<ImportVu>;
  destinataires?: Destinataires;
  erreur?: string;
  pour?: string;
  inconnues?: string;
  fait: string | string[] | undefined;
}) {
  const { lieu, imports, fait, ...envoi } = props;
  return (
    <Wide>
      <PageTitle
        title={MOTS[LIEUX[lieu].genre].importer}
        lead="Un fichier, un aperçu de chaque ligne, puis vous confirmez."
        back={DE[lieu]}
      />
      <Done code={fait} messages={FAIT} />
      <Section title="Un nouveau fichier">
        <NouvelImport lieu={lieu} {...envoi} />
        <TakeAway quoi="un fichier à remplir" chemin={`/api/imports/modele?de=${lieu}`} />
      </Section>
      <Section title="Derniers imports">
        <ListeImports imports={imports} lieu={lieu} />
      </Section>
    </Wide>
  );
}
