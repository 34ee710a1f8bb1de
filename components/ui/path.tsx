import type { ReactNode } from 'react';

type State = 'done' | 'now' | 'next';
/** Without a state, a step is only numbered: an explanation, not a progress. */
export type PathStep = { label: ReactNode; state?: State; detail?: ReactNode };

const SAID = { done: 'Fait : ', now: 'Maintenant : ', next: 'Ensuite : ' };

/** A round step: filled with a tick, ring with a heart, open, or numbered. */
function Dot({ state, rank }: { state?: State; rank: number }) {
  return (
    <svg viewBox="0 0 28 28" className="size-7 shrink-0 text-sapin" aria-hidden="true" fill="none">
      {state === 'done' && (
        <>
          <circle cx="14" cy="14" r="11" fill="currentColor" />
          <path
            d="M9 14.5l3.5 3.5 7-7.5"
            className="stroke-sur-sapin"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {state === 'now' && (
        <>
          <circle cx="14" cy="14" r="12" className="fill-mousse stroke-sapin" strokeWidth="2.5" />
          <circle cx="14" cy="14" r="5.5" fill="currentColor" />
        </>
      )}
      {!state && (
        <>
          <circle cx="14" cy="14" r="12" className="fill-carte stroke-sapin" strokeWidth="2.5" />
          <text x="14" y="19" textAnchor="middle" fontSize="14" fontWeight="700" fill="currentColor">
            {rank}
          </text>
        </>
      )}
      {state === 'next' && (
        <circle cx="14" cy="14" r="10" className="fill-carte stroke-bord" strokeWidth="2" />
      )}
    </svg>
  );
}

const line = (state?: State) =>
  state === 'done' ? 'border-solid border-sapin' : 'border-dotted border-bord';

function Words({ step }: { step: PathStep }) {
  return (
    <div className="min-w-0">
      <p className={step.state === 'next' ? '' : 'font-bold'}>
        {step.state && <span className="sr-only">{SAID[step.state]}</span>}
        {step.label}
      </p>
      {step.detail && <div className="text-sm text-encre-douce">{step.detail}</div>}
    </div>
  );
}

/**
 * The signature of Tremplin: a line with round steps, always with words, never a percentage.
 * `horizontal` lies down from 640 px on; `compact` is a row of rounds with the present step in words.
 */
export function Path({
  steps,
  orientation = 'vertical',
  label,
}: {
  steps: readonly PathStep[];
  orientation?: 'vertical' | 'horizontal' | 'compact';
  label?: string;
}) {
  if (orientation === 'compact') return <Compact steps={steps} label={label} />;
  const couche = orientation === 'horizontal';
  return (
    <ol aria-label={label} className={couche ? 'sm:flex' : ''}>
      {steps.map((step, rang) => (
        <li
          key={rang}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className={`relative flex gap-3 pb-6 last:pb-0 ${couche ? 'sm:flex-1 sm:flex-col sm:gap-2 sm:pr-4 sm:pb-0' : ''}`}
        >
          {rang < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={`absolute top-7 bottom-0 left-[12.5px] border-l-3 ${line(step.state)} ${couche ? 'sm:top-[12.5px] sm:right-0 sm:bottom-auto sm:left-7 sm:border-t-3 sm:border-l-0' : ''}`}
            />
          )}
          <Dot state={step.state} rank={rang + 1} />
          <Words step={step} />
        </li>
      ))}
    </ol>
  );
}

function Compact({ steps, label }: { steps: readonly PathStep[]; label?: string }) {
  const ici = Math.max(
    0,
    steps.findIndex((s) => s.state === 'now'),
  );
  return (
    <div role="group" aria-label={label}>
      <div className="flex items-center" aria-hidden="true">
        {steps.map((step, rang) => (
          <span key={rang} className="flex flex-1 items-center last:flex-none">
            <Dot state={step.state} rank={rang + 1} />
            {rang < steps.length - 1 && <span className={`flex-1 border-t-3 ${line(step.state)}`} />}
          </span>
        ))}
      </div>
      <p className="mt-2 text-encre-douce">
        {ici + 1} sur {steps.length} · <strong className="text-encre">{steps[ici]?.label}</strong>
      </p>
    </div>
  );
}
