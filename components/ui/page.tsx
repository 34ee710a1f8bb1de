import { useId, type ReactNode } from 'react';
import { BackLink } from './back-link';
import { ListenPlace } from './listen-place';
import { together } from './together';

const ACTIONS = 'a-l-ecran flex max-w-full flex-wrap gap-x-4 gap-y-2';

/** Citizens' pages: one column of 640 px at most, larger letters. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className="citoyen mx-auto grid w-full max-w-[640px] gap-8 px-4 py-6 sm:py-8">{children}</div>;
}

/** Professionals' pages: up to 1200 px. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className="mx-auto grid w-full max-w-[1200px] gap-8 px-4 py-6 md:px-6">{children}</div>;
}

/** The page's only h1, with the way back above it. */
export function PageTitle(props: {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
}) {
  return (
    <div className="grid gap-2">
      {props.back && <BackLink {...props.back} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid max-w-full gap-2">
          <h1 className="text-3xl">{together(props.title)}</h1>
          {props.lead && <div className="text-lg text-encre-douce">{props.lead}</div>}
        </div>
        {props.actions && <div className={ACTIONS}>{props.actions}</div>}
      </div>
    </div>
  );
}

/** A part of a page under its h2; `listen`: it has its own small « Écouter ». */
export function Section(props: {
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  id?: string;
  listen?: boolean;
}) {
  const titre = useId();
  return (
    <section id={props.id} aria-labelledby={titre} className="grid content-start gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={titre} className={props.listen ? 'min-w-0 flex-1 text-2xl' : 'text-2xl'}>
          {props.title}
        </h2>
        {props.listen && <ListenPlace />}
        {props.actions && <div className={ACTIONS}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}
