import type { ReactNode } from 'react';

export function DefinitionList(props: {
  items: readonly { term: ReactNode; description: ReactNode }[];
  /** One above the other, even on a wide screen. */
  stacked?: boolean;
}) {
  return (
    <dl className="divide-y divide-filet">
      {props.items.map((item, rang) => (
        <div
          key={rang}
          className={`py-2.5 first:pt-0 last:pb-0 ${props.stacked ? '' : 'sm:grid sm:grid-cols-[minmax(0,min(12rem,40%))_minmax(0,1fr)] sm:items-baseline sm:gap-4'}`}
        >
          <dt className="wrap-anywhere text-encre-douce">{item.term}</dt>
          <dd className="wrap-anywhere font-semibold">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
