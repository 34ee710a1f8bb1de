import type { ReactNode } from 'react';

const SERIES = [
  'fill-serie-1',
  'fill-serie-2',
  'fill-serie-3',
  'fill-serie-4',
  'fill-serie-5',
  'fill-serie-6',
];

/** Lying bars with their label and value in words: readable without the drawing. `value: null` = not shown (small count). */
export function Bars(props: {
  label: string;
  items: readonly { label: ReactNode; value: number | null; display: ReactNode; serie?: number }[];
  /** The longest possible bar; the greatest value otherwise. */
  max?: number;
}) {
  const max = Math.max(1, props.max ?? 0, ...props.items.map((i) => i.value ?? 0));
  return (
    <ul aria-label={props.label} className="grid gap-3">
      {props.items.map((item, rang) => (
        <li key={rang} className="grid max-w-none! gap-1">
          <span className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>{item.label}</span>
            <strong className="tabular-nums">{item.display}</strong>
          </span>
          <svg className="h-3 w-full" aria-hidden="true">
            <rect width="100%" height="12" rx="6" className="fill-filet" />
            {item.value !== null && item.value > 0 && (
              <rect
                width={`${Math.max(1.5, (100 * item.value) / max).toFixed(1)}%`}
                height="12"
                rx="6"
                className={SERIES[(item.serie ?? 0) % SERIES.length]}
              />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}
