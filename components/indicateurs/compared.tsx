import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { enChiffres, INDICATEURS, type CodeIndicateur } from '@/lib/indicateurs/indicateur';
import type { LigneTableau, Valeurs } from '@/lib/indicateurs/tableau';

/** A figure with its bar; the number says it all, the bar only helps. */
function Barred({ code, valeur, max }: { code: CodeIndicateur; valeur: number | null; max: number }) {
  return (
    <span className="grid min-w-24 gap-1">
      <span className="tabular-nums">
        {valeur === null ? <abbr title="non communiqué">n. c.</abbr> : enChiffres(code, valeur)}
      </span>
      <svg className="h-2 w-full" aria-hidden="true">
        <rect width="100%" height="8" rx="4" className="fill-filet" />
        {!!valeur && (
          <rect
            width={`${Math.max(2, (100 * valeur) / Math.max(1, max)).toFixed(1)}%`}
            height="8"
            rx="4"
            className="fill-serie-1"
          />
        )}
      </svg>
    </span>
  );
}

/** Lines compared, a column per figure, and the whole below. */
export function Compared(props: {
  caption: string;
  head: string;
  codes: readonly CodeIndicateur[];
  lignes: readonly LigneTableau[];
  total: Valeurs;
  seuil: number;
  note?: ReactNode;
}) {
  const { caption, head, codes, lignes, total, seuil, note } = props;
  const max = Object.fromEntries(
    codes.map((c) => [c, Math.max(0, ...lignes.map((l) => l.valeurs[c] ?? 0))]),
  ) as Record<CodeIndicateur, number>;
  return (
    <>
      <Table
        caption={caption}
        captionHidden
        head={[head, ...codes.map((c) => INDICATEURS[c].label)]}
        rows={[
          ...lignes.map((l) => ({
            key: l.cle,
            cells: [
              <span key="nom" className="block md:min-w-36">
                {l.nom}
              </span>,
              ...codes.map((c) => <Barred key={c} code={c} valeur={l.valeurs[c]} max={max[c]} />),
            ],
          })),
          {
            key: 'total',
            current: true,
            cells: ['Ensemble', ...codes.map((c) => <strong key={c}>{enChiffres(c, total[c])}</strong>)],
          },
        ]}
      />
      <div className="text-sm text-encre-douce">
        <p>
          « n. c. » : non communiqué. Moins de {seuil} personnes, ou un nombre qui laisserait retrouver un
          autre.
        </p>
        {note}
      </div>
    </>
  );
}
