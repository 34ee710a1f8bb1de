import type { ReactNode } from 'react';
import type { Tone } from './badge';

const TONES: Record<Exclude<Tone, 'neutral'>, string> = {
  info: 'border-etang bg-etang-pale',
  success: 'border-sapin bg-mousse',
  todo: 'border-alerte bg-alerte-pale',
  error: 'border-erreur bg-erreur-pale',
};

/** A message in the page. `live` has it announced when it appears. */
export function Notice(props: {
  tone?: Exclude<Tone, 'neutral'>;
  title?: string;
  children?: ReactNode;
  live?: boolean;
}) {
  return (
    <div
      role={props.live ? 'status' : undefined}
      className={`grid gap-1 rounded-card border-l-4 p-4 ${TONES[props.tone ?? 'info']}`}
    >
      {props.title && <p className="font-bold">{props.title}</p>}
      {props.children && <div>{props.children}</div>}
    </div>
  );
}
