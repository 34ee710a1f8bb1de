import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { jourCourt } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';
import type { HeuresDeLHote } from '@/lib/heures/queries/association';

function etat(h: HeuresDeLHote) {
  if (h.statut === 'A_REVOIR') return <Badge tone="info">Regardées ensemble</Badge>;
  return h.accordLe ? (
    <Badge tone="success">Confirmées</Badge>
  ) : (
    <Badge>La personne va dire si c’est juste</Badge>
  );
}

/** Hours that the association has answered or written. */
export function RecentHours({ heures }: { heures: readonly HeuresDeLHote[] }) {
  if (heures.length === 0) return <p className="text-encre-douce">Les heures confirmées apparaîtront ici.</p>;
  return (
    <Table
      caption="Heures déjà vues"
      captionHidden
      head={['Bénévole', 'Jour', 'Mission', { label: 'Durée', numeric: true }, 'État']}
      rows={heures.map((h) => ({
        key: h.id,
        cells: [
          h.affectation.beneficiaire.user.prenom,
          jourCourt(h.date),
          h.affectation.mission.titre,
          dureeEnLettres(h.minutes),
          etat(h),
        ],
      }))}
    />
  );
}
