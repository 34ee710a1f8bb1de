import type { ReactNode } from 'react';

/** What this place is for, and what to do first. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 rounded-card border-2 border-dashed border-filet p-6">
      <svg
        viewBox="0 0 96 24"
        className="h-6 w-24 text-sapin"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
      >
        <path
          d="M10 17c20 0 18-10 38-10s18 8 38 8"
          strokeWidth="2"
          strokeDasharray="1 5"
          strokeLinecap="round"
        />
        <circle cx="10" cy="17" r="5" strokeWidth="2" className="fill-papier" />
        <circle cx="48" cy="7" r="5" strokeWidth="2" className="fill-papier" />
        <circle cx="86" cy="15" r="5" strokeWidth="2" className="fill-papier" />
      </svg>
      <p className="text-lg font-bold">{props.title}</p>
      {props.children && <div className="text-encre-douce">{props.children}</div>}
      {props.action}
    </div>
  );
}
