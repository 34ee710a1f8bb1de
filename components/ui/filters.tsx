import type { ReactNode } from 'react';

/** Filters as links: shareable, no script. */
export function Filters(props: {
  label: string;
  /** The label is read too, before the links. */
  labelled?: boolean;
  items: readonly { label: ReactNode; href: string; current?: boolean; count?: number }[];
}) {
  return (
    <nav aria-label={props.label} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {props.labelled && (
        <span aria-hidden="true" className="text-encre-douce">
          {props.label}
        </span>
      )}
      <ul className="flex flex-wrap gap-2">
        {props.items.map((item) => (
          <li key={item.href} className="max-w-full">
            <a
              href={item.href}
              aria-current={item.current ? 'true' : undefined}
              className="inline-flex min-h-11 max-w-full flex-wrap items-center gap-x-1.5 rounded-[22px] border-2 border-bord bg-carte px-[min(1rem,4vw)] wrap-anywhere hover:bg-mousse aria-[current]:border-sapin aria-[current]:bg-mousse aria-[current]:font-bold"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="text-encre-douce tabular-nums">{item.count.toLocaleString('fr-FR')}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
