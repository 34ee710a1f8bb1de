import { PageTitle, Wide } from '@/components/ui/page';
import { instantEnLettres } from '@/lib/dates';
import type { ImportOuvert } from '@/lib/imports/commands/ouverture';
import { STATUTS_IMPORT } from '@/lib/imports/import';
import { LIEUX, type LieuImport } from '@/lib/imports/lieu';
import type { VueImport } from '@/lib/imports/vue';
import { EcranImport } from './ecran';
import { MOTS } from './mots';

/** One import, under the way back to the others. */
export function PageImport({ lieu, ...ouvert }: ImportOuvert & VueImport & { lieu: LieuImport }) {
  return (
    <Wide>
      <PageTitle
        title={`${MOTS[ouvert.i.genre].titre} : ${STATUTS_IMPORT[ouvert.i.statut].toLowerCase()}`}
        lead={`Fichier déposé ${instantEnLettres(ouvert.i.creeLe)}`}
        back={{ href: LIEUX[lieu].chemin, label: MOTS[ouvert.i.genre].importer }}
      />
      <EcranImport {...ouvert} lieu={lieu} />
    </Wide>
  );
}
