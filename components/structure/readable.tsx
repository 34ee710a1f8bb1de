import type { ReactNode } from 'react';
import { Listen } from '@/components/ui/listen';

/** A citizens' page and, at its end, the button that reads it aloud: the same place on every page. */
export function Readable({ children }: { children: ReactNode }) {
  return (
    <>
      <div id="page">{children}</div>
      <div className="citoyen a-l-ecran mx-auto grid w-full max-w-[640px] px-4 pb-8 empty:hidden">
        <Listen targetId="page" />
      </div>
    </>
  );
}
