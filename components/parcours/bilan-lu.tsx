import { jourCourt } from '@/lib/dates';
import { ISSUES } from '@/lib/parcours/fin';
import type { FinVue } from '@/lib/parcours/queries/parcours/identite';

const TEXTE = 'wrap-anywhere whitespace-pre-line';

/** An end as both read it, with its sheet. `sien`: whose own words the last ones are. */
export function BilanLu({ fin, sien }: { fin: FinVue; sien: string }) {
  return (
    <>
      <dl className="grid gap-2 [&_dt]:font-semibold">
        <div>
          <dt>Dernier jour</dt>
          <dd>{jourCourt(fin.le)}</dd>
        </div>
        <div>
          <dt>Ce qui vient ensuite</dt>
          <dd>{ISSUES[fin.issue].label}</dd>
        </div>
        {fin.bilan && (
          <div>
            <dt>Le bilan</dt>
            <dd className={TEXTE}>{fin.bilan}</dd>
          </div>
        )}
        {fin.motsPersonne && (
          <div>
            <dt>{sien}</dt>
            <dd className={TEXTE}>{fin.motsPersonne}</dd>
          </div>
        )}
      </dl>
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
