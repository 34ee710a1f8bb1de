import type { ReactNode } from 'react';

const TONES = {
  plain: 'border-filet bg-carte',
  mousse: 'border-transparent bg-mousse',
  argile: 'border-transparent bg-argile-pale',
  etang: 'border-transparent bg-etang-pale',
};

/** A raised surface. `as` names what it is: an article in a list, a plain box elsewhere. */
export function Card(props: {
  children: ReactNode;
  tone?: keyof typeof TONES;
  as?: 'div' | 'article' | 'li' | 'section' | 'aside';
  id?: string;
}) {
  const Tag = props.as ?? 'div';
  return (
    <Tag
      id={props.id}
      className={`relative min-w-0 rounded-card border p-4 sm:p-5 ${TONES[props.tone ?? 'plain']}`}
    >
      {props.children}
    </Tag>
  );
}
