import type { ReactNode } from 'react';

/** One figure in large, its words, and its definition one click away. */
export function Figure(props: {
  value: ReactNode;
  label: ReactNode;
  definition?: ReactNode;
  note?: ReactNode;
}) {
  return (
    <div className="min-w-0 rounded-card border border-filet bg-carte p-4">
      <p className="text-4xl leading-none font-bold text-sapin tabular-nums">{props.value}</p>
      <p className="mt-2 font-semibold">{props.label}</p>
      {props.note && <p className="text-sm text-encre-douce">{props.note}</p>}
      {props.definition && (
        <details className="mt-1 text-sm text-encre-douce">
          <summary className="lien inline-flex min-h-11 items-center">Définition</summary>
          <div className="pb-1">{props.definition}</div>
        </details>
      )}
    </div>
  );
}
