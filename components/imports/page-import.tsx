import { PageTitle, Wide } from '@/components/ui/page';
import { instantEnLettres } from '@/lib/dates';
import type { ImportOuvert } from '@/lib/imports/commands/ouverture';
import { STATUTS_IMPORT } from '@/lib/imports/import';
import type { VueImport } from '@/lib/imports/vue';
import { EcranImport } from './ecran';
import type { Espace } from './envoi';

/** One import of people, under the way back to the others. */
export function PageImport({ espace, ...ouvert }: ImportOuvert & VueImport & { espace: Espace }) {
  return (
    <Wide>
      <PageTitle
        title={`Import de personnes : ${STATUTS_IMPORT[ouvert.i.statut].toLowerCase()}`}
        lead={`Fichier déposé ${instantEnLettres(ouvert.i.creeLe)}`}
        back={{ href: `/${espace}/imports`, label: 'Importer des personnes' }}
      />
      <EcranImport {...ouvert} espace={espace} />
    </Wide>
  );
}
