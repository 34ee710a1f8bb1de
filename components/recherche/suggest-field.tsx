'use client';
import { useId } from 'react';
import { INPUT } from '@/components/ui/input-frame';

/** A plain field of text; suggestions come with the first focus, and nothing of them before. */
export function SuggestField(props: {
  label: string;
  name: string;
  defaultValue: string;
  maxLength: number;
  /** What is suggested. */
  what: 'communes' | 'mots';
}) {
  const id = useId();
  return (
    <div className="relative grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {props.label}
      </label>
      <input
        id={id}
        name={props.name}
        defaultValue={props.defaultValue}
        maxLength={props.maxLength}
        autoComplete="off"
        className={INPUT}
        onFocus={({ currentTarget: champ }) =>
          void import('./suggestions').then((suggestions) => suggestions[props.what](champ))
        }
      />
    </div>
  );
}
