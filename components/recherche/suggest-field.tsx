'use client';
import { useId } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { INPUT } from '@/components/ui/input-frame';

/** A plain field of text; suggestions come with the first focus, and nothing of them before. */
export function SuggestField(props: {
  label: string;
  name: string;
  defaultValue: string;
  maxLength: number;
  /** What is suggested. */
  what: 'communes' | 'mots';
  /** Why what was typed could not be taken. */
  error?: string;
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
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${id}-erreur` : undefined}
        onFocus={({ currentTarget: champ }) =>
          void import('./suggestions').then((suggestions) => suggestions[props.what](champ))
        }
      />
      <FieldError id={id} error={props.error} />
    </div>
  );
}
