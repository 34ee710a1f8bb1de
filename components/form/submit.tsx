'use client';
import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClass, type ButtonVariant } from '@/components/ui/button';

/** Sends the form once: while it travels, the button says so and does nothing. */
export function Submit(props: {
  children: ReactNode;
  variant?: ButtonVariant;
  full?: boolean;
  name?: string;
  value?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      aria-disabled={pending || undefined}
      className={buttonClass(props.variant, props.full)}
    >
      {props.children}
      {pending && (
        <span className="sr-only" role="status">
          {' '}
          – envoi en cours
        </span>
      )}
    </button>
  );
}
