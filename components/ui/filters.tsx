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
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-full border-2 border-bord bg-carte px-4 hover:bg-mousse aria-[current]:border-sapin aria-[current]:bg-mousse aria-[current]:font-bold"
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
