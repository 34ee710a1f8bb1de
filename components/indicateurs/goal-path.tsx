import type { Objectif } from '@/lib/indicateurs/queries/tableau';
import { jourProche } from '@/lib/dates';

type Mark = { at: number; figure: string; words: string; kind: 'now' | 'due' | 'end' };

/** The year's goal as the path: from 0 to the goal, where we are, where we should be today. */
export function GoalPath(props: {
  objectif: Objectif;
  atteint: number | null;
  attendu: number;
  jour: Date;
  encours: boolean;
}) {
  const { objectif, atteint, attendu, jour, encours } = props;
  const max = Math.max(objectif.personnes, atteint ?? 0, 1);
  const x = (n: number) => 20 + (960 * Math.min(n, max)) / max;
  const pas: Mark[] = [
    {
      at: atteint ?? 0,
      figure: atteint === null ? 'n. c.' : atteint.toLocaleString('fr-FR'),
      words: encours ? 'personnes accompagnées aujourd’hui' : 'personnes accompagnées',
      kind: 'now',
    },
    ...(encours
      ? [
          {
            at: attendu,
            figure: attendu.toLocaleString('fr-FR'),
            words: `le repère au ${jourProche(jour)}`,
            kind: 'due' as const,
          },
        ]
      : []),
    {
      at: objectif.personnes,
      figure: objectif.personnes.toLocaleString('fr-FR'),
      words: `l’objectif ${objectif.annee}${objectif.estExemple ? ' (exemple)' : ''}`,
      kind: 'end',
    },
  ];
  return (
    <div className="rounded-card border border-filet bg-carte p-4 sm:p-5">
      <svg viewBox="0 0 1000 44" className="h-auto w-full text-sapin" aria-hidden="true" fill="none">
        <path
          d="M20 22H980"
          className="stroke-bord"
          strokeWidth="3"
          strokeDasharray="1 8"
          strokeLinecap="round"
        />
        {atteint !== null && atteint > 0 && (
          <path d={`M20 22H${x(atteint)}`} stroke="currentColor" strokeWidth="5" strokeLinecap="round" />
        )}
        <circle cx="20" cy="22" r="7" fill="currentColor" />
        <circle
          cx={x(objectif.personnes)}
          cy="22"
          r="14"
          className="fill-carte"
          stroke="currentColor"
          strokeWidth="4"
        />
        {encours && <path d={`M${x(attendu)} 4v36`} className="stroke-argile" strokeWidth="5" />}
        {atteint !== null && <circle cx={x(atteint)} cy="22" r="14" fill="currentColor" />}
      </svg>
      <ul className="mt-3 grid gap-3 grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))]">
        {pas.map((m) => (
          <li key={m.kind} className="flex items-center gap-3">
            <Key kind={m.kind} />
            <span className="min-w-0 wrap-anywhere">
              <strong className="text-2xl tabular-nums">{m.figure}</strong> {m.words}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Key({ kind }: { kind: Mark['kind'] }) {
  return (
    <svg viewBox="0 0 24 24" className="size-6 shrink-0 text-sapin" aria-hidden="true" fill="none">
      {kind === 'now' && <circle cx="12" cy="12" r="9" fill="currentColor" />}
      {kind === 'due' && <path d="M12 2v20" className="stroke-argile" strokeWidth="4" />}
      {kind === 'end' && <circle cx="12" cy="12" r="8.5" stroke="currentColor" strokeWidth="3" />}
    </svg>
  );
}
