import { jourCourt } from '@/lib/dates';
import { ISSUES } from '@/lib/parcours/fin';
import type { FinVue } from '@/lib/parcours/queries/parcours/identite';
import { Dits } from './dits';

/** An end as both read it, with its sheet. `sien`: whose own words the last ones are. */
export function BilanLu({ fin, sien }: { fin: FinVue; sien: string }) {
  return (
    <>
      <Dits
        parts={[
          ['Dernier jour', jourCourt(fin.le)],
          ['Ce qui vient ensuite', ISSUES[fin.issue].label],
          ['Le bilan', fin.bilan],
          [sien, fin.motsPersonne],
        ]}
      />
      <p className="a-l-ecran">
        <a
          className="lien inline-flex min-h-11 max-w-full items-center wrap-anywhere"
          href={`/api/bilans/${fin.id}`}
        >
          Télécharger le bilan (PDF)
        </a>
      </p>
    </>
  );
}
