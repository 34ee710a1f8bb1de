import type { ReactNode } from 'react';
import { buttonClass, type ButtonVariant } from './button';

/** Asks once more before something weighty, without JavaScript: the button opens the question and its answer. */
export function Confirm(props: {
  label: ReactNode;
  variant?: ButtonVariant;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="a-l-ecran group max-w-full wrap-anywhere" open={props.open}>
      <summary
        className={`${buttonClass(props.variant ?? 'secondary')} list-none [&::-webkit-details-marker]:hidden`}
      >
        {props.label}
        {/* Two boxes: the line under a quiet button's words does not turn with the arrow. */}
        <span aria-hidden="true">
          <span className="inline-block transition-transform group-open:rotate-90">›</span>
        </span>
      </summary>
      <div className="mt-3 grid gap-4 rounded-card border-2 border-filet bg-carte p-4">{props.children}</div>
    </details>
  );
}
