import type { ReactNode } from 'react';

/** The cover of the paper booklet: stitched edge, title, owner. */
export function BookletCover(props: { title: string; owner?: ReactNode; children?: ReactNode }) {
  return (
    <div className="relative overflow-hidden rounded-l-[4px] rounded-r-card border-2 border-sapin-profond bg-sapin p-6 pl-12 wrap-anywhere text-sur-sapin shadow-soft">
      <span
        aria-hidden="true"
        className="absolute inset-y-0 left-6 border-l-3 border-dashed border-current opacity-60"
      />
      <svg
        viewBox="0 0 120 32"
        className="h-8 w-30 max-w-full"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
      >
        <path d="M8 24c26 0 26-16 52-16s28 10 52 2" strokeLinecap="round" />
        <circle cx="8" cy="24" r="5" fill="currentColor" />
        <circle cx="60" cy="8" r="5" fill="currentColor" />
        <circle cx="112" cy="10" r="5" className="fill-sapin" />
      </svg>
      <p className="mt-6 text-2xl leading-tight sm:text-3xl font-bold">{props.title}</p>
      {props.owner && <p className="mt-1 text-xl">{props.owner}</p>}
      {props.children && <div className="mt-6">{props.children}</div>}
    </div>
  );
}

/** One page of the booklet: a mission, its number at the foot, a stamp when it is attested. */
export function BookletPage(props: {
  title: ReactNode;
  number?: number;
  stamp?: ReactNode;
  /** Rank of its title under what stands above it on the page. */
  heading?: 'h2' | 'h3';
  children: ReactNode;
}) {
  const H = props.heading ?? 'h3';
  return (
    <article className="relative rounded-l-[4px] rounded-r-card border border-filet bg-carte p-5 pl-10 shadow-soft">
      <span aria-hidden="true" className="absolute inset-y-0 left-5 border-l-2 border-dashed border-filet" />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <H className="min-w-0 flex-1 basis-56 text-xl">{props.title}</H>
        {props.stamp}
      </div>
      <div className="mt-3 grid gap-3">{props.children}</div>
      {props.number !== undefined && (
        <p className="mt-4 text-center text-sm text-encre-douce">page {props.number}</p>
      )}
    </article>
  );
}

/** The inked stamp of an attested page. */
export function Stamp(props: { title: string; lines?: readonly string[] }) {
  return (
    <p className="inline-grid -rotate-3 justify-items-center rounded-field border-3 border-double border-argile px-3 py-1.5 text-center text-sm leading-snug text-argile">
      <strong className="text-base tracking-wide">{props.title}</strong>
      {props.lines?.map((l) => (
        <span key={l}>{l}</span>
      ))}
    </p>
  );
}
