import type { ReactNode } from 'react';
import { Listen } from '@/components/ui/listen';
import { ListenCards } from './listen-cards';

/**
 * A citizens' page and, at its end, the button that reads it aloud: the same place on every page. `cards`: those of the
 * page that have room for it get a small one of their own.
 */
export function Readable({ children, cards }: { children: ReactNode; cards?: boolean }) {
  return (
    <>
      <div id="page">{children}</div>
      <div className="citoyen a-l-ecran mx-auto grid w-full max-w-[640px] px-4 pb-8 empty:hidden">
        <Listen targetId="page" />
      </div>
      {cards && <ListenCards />}
    </>
  );
}
