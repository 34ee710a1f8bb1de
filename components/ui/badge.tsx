import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'todo' | 'error';

const TONES: Record<Tone, string> = {
  neutral: 'border-filet bg-papier text-encre-douce',
  info: 'border-etang bg-etang-pale text-etang',
  success: 'border-sapin bg-mousse text-sapin',
  todo: 'border-alerte bg-alerte-pale text-alerte',
  error: 'border-erreur bg-erreur-pale text-erreur',
};

/** A state this short stays on one line, even in a narrow column of a table; on a phone it may take two. */
const COURT = 20;

/** A state in one or two words; the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  const court = typeof children === 'string' && children.length <= COURT;
  return (
    <span
      className={`inline-block max-w-full rounded-[14px] border px-2.5 py-0.5 text-sm leading-snug font-semibold wrap-anywhere ${court ? 'sm:whitespace-nowrap' : ''} ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
