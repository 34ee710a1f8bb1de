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
          className={`py-2.5 first:pt-0 last:pb-0 ${props.stacked ? '' : 'sm:grid sm:grid-cols-[12rem_1fr] sm:gap-4'}`}
        >
          <dt className="text-encre-douce">{item.term}</dt>
          <dd className="min-w-0 font-semibold">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
