import type { ReactNode } from 'react';

type Head = string | { label: string; numeric?: boolean; hidden?: boolean };

/** A table that scrolls sideways by itself on a small screen, by keyboard too. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="cadre-de-tableau relative overflow-x-auto rounded-card border border-filet bg-carte"
    >
      {children}
    </div>
  );
}

/** Rows of cells; the first cell of a row names it. Without room each row is a small card: a label before each value. */
export function Table(props: {
  caption: string;
  captionHidden?: boolean;
  head: readonly Head[];
  rows: readonly { key: string; cells: readonly ReactNode[]; current?: boolean }[];
}) {
  const tetes = props.head.map((t) => (typeof t === 'string' ? { label: t } : t)) as {
    label: string;
    numeric?: boolean;
    hidden?: boolean;
  }[];
  const cote = (rang: number) => (tetes[rang]?.numeric ? 'text-right' : 'text-left');
  return (
    <TableScroll label={props.caption}>
      <table role="table" className="tableau w-full border-collapse text-left">
        <caption className={props.captionHidden ? 'sr-only' : 'p-4 text-left font-semibold'}>
          {props.caption}
        </caption>
        <thead role="rowgroup" className="bg-papier">
          <tr role="row" className="border-b border-filet">
            {tetes.map((t, rang) => (
              <th
                key={t.label}
                role="columnheader"
                scope="col"
                className={`px-4 py-2.5 text-sm text-encre-douce ${cote(rang)}`}
              >
                {t.hidden ? <span className="sr-only">{t.label}</span> : t.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((ligne) => (
            <tr
              key={ligne.key}
              role="row"
              aria-current={ligne.current || undefined}
              className="border-b border-filet last:border-0 hover:bg-mousse aria-current:bg-mousse"
            >
              {ligne.cells.map((cellule, rang) =>
                rang === 0 ? (
                  <th
                    key={rang}
                    role="rowheader"
                    scope="row"
                    className="min-w-28 px-4 py-2.5 align-baseline font-semibold"
                  >
                    {cellule}
                  </th>
                ) : (
                  <td
                    key={rang}
                    role="cell"
                    data-tete={tetes[rang]?.hidden ? undefined : tetes[rang]?.label}
                    className={`px-4 py-2.5 align-baseline ${cote(rang)}`}
                  >
                    {cellule}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
