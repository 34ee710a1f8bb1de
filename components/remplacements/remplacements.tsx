import { Notice } from '@/components/ui/notice';
import { jourCourt } from '@/lib/dates';
import type { RemplacementVu } from '@/lib/remplacements/queries';

const jours = (r: RemplacementVu) => `du ${jourCourt(r.debutLe)} au ${jourCourt(r.finLe)}`;

/** Who replaces me, whom I replace, today and in the days to come; nothing when there is nobody. */
export function Remplacements({ proches, moi }: { proches: readonly RemplacementVu[]; moi: string }) {
  if (proches.length === 0) return null;
  return (
    <Notice title="Absences">
      <ul className="grid gap-1">
        {[...proches].reverse().map((r) => (
          <li key={r.id}>
            {r.absentId === moi
              ? `${r.remplacant} vous remplace ${jours(r)}.`
              : `Vous remplacez ${r.absent} ${jours(r)} : ses personnes sont avec les vôtres ces jours-là.`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
