import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'todo' | 'error';

const TONES: Record<Tone, string> = {
  neutral: 'border-filet bg-papier text-encre-douce',
  info: 'border-etang bg-etang-pale text-etang',
  success: 'border-sapin bg-mousse text-sapin',
  todo: 'border-alerte bg-alerte-pale text-alerte',
  error: 'border-erreur bg-erreur-pale text-erreur',
};

/** A state in one or two words; the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-sm leading-snug font-semibold ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
