import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { instantEnLettres } from '@/lib/dates';
import type { ModeleVu } from '@/lib/notifications/queries/modeles';

/** The messages that may be written, by their subject; those that were, with the day. */
export function ModelTable({ modeles }: { modeles: readonly ModeleVu[] }) {
  return (
    <Table
      caption="Messages que vous pouvez écrire"
      captionHidden
      head={['Sujet', 'À qui, sur quoi', 'Ses mots']}
      rows={modeles.map((m) => ({
        key: m.modele,
        cells: [
          <a
            key="lien"
            href={`/departement/messages/textes/${m.modele}`}
            className="lien inline-flex min-h-11 items-center wrap-anywhere"
          >
            {m.sujet}
          </a>,
          m.quoi,
          m.modifieLe ? (
            <Badge key="etat" tone="info">{`Les vôtres, ${instantEnLettres(m.modifieLe)}`}</Badge>
          ) : (
            'Ceux de Tremplin'
          ),
        ],
      }))}
    />
  );
}
