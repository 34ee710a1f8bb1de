import type { ReactNode } from 'react';
import { Narrow } from '@/components/ui/page';

/** The page that says that something is not there or did not work. */
export function StatusPage(props: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <Narrow>
      <svg
        viewBox="0 0 200 48"
        className="h-12 w-50 max-w-full text-sapin"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
      >
        <path d="M12 36c34 0 34-20 72-20" strokeWidth="3" strokeLinecap="round" />
        <path d="M84 16c40 0 44 18 100 14" strokeWidth="3" strokeLinecap="round" strokeDasharray="0.1 9" />
        <circle cx="12" cy="36" r="8" fill="currentColor" stroke="none" />
        <circle cx="84" cy="16" r="8" strokeWidth="3" className="fill-papier" />
        <circle cx="184" cy="30" r="7" strokeWidth="2" className="fill-papier" />
      </svg>
      <h1 className="text-3xl">{props.title}</h1>
      <div className="grid gap-3">{props.children}</div>
      <div className="flex flex-wrap gap-3">{props.action}</div>
    </Narrow>
  );
}
