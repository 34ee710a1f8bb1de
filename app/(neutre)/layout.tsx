import type { ReactNode } from 'react';

/** No navigation, no name of the site: what a third party opens says nothing more than its own words. */
export default function Neutre({ children }: { children: ReactNode }) {
  return (
    <main id="contenu" className="citoyen mx-auto grid w-full max-w-[640px] gap-8 px-4 py-8">
      {children}
    </main>
  );
}
