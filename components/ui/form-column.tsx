import type { ReactNode } from 'react';
import { Wide } from './page';

/** A professional's form: one column from the left edge, in the letters of the other pages. */
export function FormColumn({ children }: { children: ReactNode }) {
  return (
    <Wide>
      <div className="grid max-w-2xl gap-6">{children}</div>
    </Wide>
  );
}
