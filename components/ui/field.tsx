'use client';
import type { ReactNode } from 'react';
import { describedBy, useFieldState } from '@/components/form/state';
import { FieldError } from './field-error';
import { INPUT } from './input-frame';

type Base = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** `false` writes « facultatif » beside the label. */
  required?: boolean;
  defaultValue?: string;
};

/** The label's word « facultatif », the hint and the error of a field. */
export function Around({
  id,
  label,
  hint,
  error,
  required,
  children,
}: Omit<Base, 'name'> & { id: string; error?: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {required === false && <span className="font-normal text-encre-douce"> (facultatif)</span>}
      </label>
      {hint && (
        <div id={`${id}-aide`} className="text-sm text-encre-douce">
          {hint}
        </div>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

function useField({ name, hint, required, defaultValue }: Base) {
  const { id, error, kept, tour } = useFieldState(name);
  return {
    around: { id, error },
    cle: tour,
    input: {
      id,
      name,
      className: INPUT,
      'aria-required': required || undefined,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': describedBy(id, hint, error),
      defaultValue: kept ? (kept[0] ?? '') : defaultValue,
    },
  };
}

export function TextField(
  props: Base & {
    type?: 'text' | 'email' | 'tel' | 'search' | 'number' | 'time' | 'url' | 'password';
    autoComplete?: string;
    inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url';
    maxLength?: number;
    min?: number | string;
    max?: number | string;
    step?: number | string;
    /** Suggestions below the field, offered by the browser itself. */
    suggestions?: readonly string[];
  },
) {
  const { type = 'text', autoComplete, inputMode, maxLength, min, max, step, suggestions } = props;
  const { around, cle, input } = useField(props);
  const liste = suggestions ? `${input.id}-liste` : undefined;
  return (
    <Around {...props} {...around}>
      <input
        key={cle}
        {...input}
        {...{ type, autoComplete, inputMode, maxLength, min, max, step, list: liste }}
      />
      {liste && (
        <datalist id={liste}>
          {suggestions?.map((s) => (
            <option key={s} value={s} />
          ))}
        </datalist>
      )}
    </Around>
  );
}

export function TextArea(props: Base & { rows?: number; maxLength?: number }) {
  const { around, cle, input } = useField(props);
  return (
    <Around {...props} {...around}>
      <textarea key={cle} {...input} rows={props.rows ?? 4} maxLength={props.maxLength} />
    </Around>
  );
}

/** The browser's own date field; values are `YYYY-MM-DD`. */
export function DateField(props: Base & { min?: string; max?: string }) {
  const { around, cle, input } = useField(props);
  return (
    <Around {...props} {...around}>
      <input key={cle} {...input} type="date" min={props.min} max={props.max} />
    </Around>
  );
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
