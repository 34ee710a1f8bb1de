const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
export const WEEK_DAYS = DAYS.map((mot) => ({
  code: mot.toUpperCase(),
  mot: mot[0]!.toUpperCase() + mot.slice(1),
}));
export const WEEK_PARTS = [
  { code: 'MATIN', mot: 'Matin' },
  { code: 'APRES_MIDI', mot: 'Après-midi' },
  { code: 'SOIR', mot: 'Soir' },
] as const;

/**
 * The half-days of a week, to be read: « LUNDI_MATIN »… `highlighted` are half-days that also suit the reader.
 * `slots` may carry words (hours) shown in the box. Where letters are too large for a grid, the days that have
 * something stand one under the other, each half-day by its name (`.semaine`); roles keep it a table.
 */
export function WeekGrid(props: {
  caption: string;
  slots: readonly (string | { demiJournee: string; label?: string })[];
  highlighted?: readonly string[];
  highlightLabel?: string;
  /** What a marked box means, for the ear. */
  slotLabel?: string;
}) {
  const cases = new Map<string, string>();
  for (const s of props.slots) {
    const { demiJournee, label } = typeof s === 'string' ? { demiJournee: s, label: undefined } : s;
    cases.set(demiJournee, [cases.get(demiJournee), label].filter(Boolean).join(', '));
  }
  const parts = WEEK_PARTS.filter(
    (p) => p.code !== 'SOIR' || [...cases.keys()].some((c) => c.endsWith('_SOIR')),
  );
  const commun = [...cases.keys()].some((c) => props.highlighted?.includes(c));
  return (
    <div className="semaine">
      <table role="table" className="w-full table-fixed border-separate border-spacing-1">
        <caption className="sr-only">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" className="w-[38%]" />
            {parts.map((p) => (
              <th
                key={p.code}
                role="columnheader"
                scope="col"
                className="pb-1 text-sm font-normal text-encre-douce"
              >
                {p.mot}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {WEEK_DAYS.map((jour) => (
            <tr
              key={jour.code}
              role="row"
              data-vide={parts.every((p) => !cases.has(`${jour.code}_${p.code}`)) || undefined}
            >
              <th role="rowheader" scope="row" className="text-left font-normal">
                {jour.mot}
              </th>
              {parts.map((p) => {
                const code = `${jour.code}_${p.code}`;
                const texte = cases.get(code);
                if (texte === undefined)
                  return <td key={p.code} role="cell" data-vide className="h-9 rounded-field bg-filet/40" />;
                const aussi = props.highlighted?.includes(code);
                return (
                  <td
                    key={p.code}
                    role="cell"
                    className={`h-9 rounded-field bg-sapin px-1 text-center text-sm leading-tight font-semibold text-sur-sapin ${aussi ? 'outline-3 -outline-offset-3 outline-miel' : ''}`}
                  >
                    <span className="moment">{p.mot}</span>
                    {texte || (
                      <span aria-hidden="true" className="point">
                        ●
                      </span>
                    )}
                    <span className="sr-only">
                      {props.slotLabel ?? 'proposé'}
                      {aussi && `, ${props.highlightLabel ?? 'vous êtes libre'}`}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {commun && (
        <p className="mt-2 flex items-center gap-2 text-sm text-encre-douce">
          <span
            aria-hidden="true"
            className="size-5 rounded-field bg-sapin outline-3 -outline-offset-3 outline-miel"
          />
          <span className="block first-letter:uppercase">{props.highlightLabel ?? 'vous êtes libre'}</span>
        </p>
      )}
    </div>
  );
}
