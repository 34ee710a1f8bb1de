import type { ReactNode } from 'react';
import { Hidden } from '@/components/ui/field';
import type { Remarque } from '@/lib/langage/langage';
import { Remarks } from './remarks';

/** What was written, as it will be read, with the sentences to read again; `apercu` is sent back: what is kept is what was read here. */
export function Preview(props: { apercu: string; remarques: readonly Remarque[]; children: ReactNode }) {
  return (
    <section
      aria-labelledby="titre-apercu"
      className="grid gap-4 rounded-card border border-filet bg-carte p-4"
    >
      <h2 id="titre-apercu" className="text-xl">
        Aperçu
      </h2>
      <Remarks remarques={props.remarques} />
      <Hidden name="apercu" value={props.apercu} />
      {props.children}
    </section>
  );
}
