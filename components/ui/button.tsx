import type { ComponentProps, ReactNode } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'accent';

const BASE =
  'inline-flex min-h-11 max-w-full min-w-11 items-center gap-2 rounded-field py-2 text-center font-semibold text-balance transition-colors duration-150 aria-disabled:cursor-wait aria-disabled:opacity-70';

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'justify-center px-5 border-2 border-sapin bg-sapin text-sur-sapin hover:border-sapin-profond hover:bg-sapin-profond',
  accent:
    'justify-center px-5 border-2 border-argile bg-argile text-sur-sapin hover:border-argile-profonde hover:bg-argile-profonde',
  secondary: 'justify-center px-5 border-2 border-sapin bg-carte text-sapin hover:bg-mousse',
  // No box around it: its words stand on the edge of the text above and below.
  quiet: 'text-sapin underline underline-offset-4 hover:text-sapin-profond hover:decoration-2',
  danger: 'justify-center px-5 border-2 border-erreur bg-carte text-erreur hover:bg-erreur-pale',
};

/** The look of a button, for the few things that are not a `Button` (a summary, a submit). */
export function buttonClass(variant: ButtonVariant = 'primary', full = false): string {
  return `${BASE} ${VARIANTS[variant]} ${full ? 'w-full sm:w-auto' : ''}`;
}

type Props = { variant?: ButtonVariant; full?: boolean };

export function Button({
  variant,
  full,
  type = 'button',
  ...rest
}: Props & Omit<ComponentProps<'button'>, 'className'>) {
  return <button type={type} {...rest} className={buttonClass(variant, full)} />;
}

/** A link that looks like a button. Always a plain link: pages are small, and it works everywhere. */
export function ButtonLink({
  variant,
  full,
  external,
  ...rest
}: Props & { href: string; external?: boolean; children: ReactNode } & Omit<
    ComponentProps<'a'>,
    'className' | 'href'
  >) {
  return <a {...rest} {...(external ? { rel: 'noopener' } : {})} className={buttonClass(variant, full)} />;
}
