'use client';
import { useFieldState } from '@/components/form/state';

/** What is to be corrected is no field of this form: the summary's link leads to the way to where it is written. */
export function Elsewhere({ name, href, children }: { name: string; href: string; children: string }) {
  const { id, error } = useFieldState(name);
  if (!error) return null;
  return (
    <a id={id} href={href} className="lien inline-flex min-h-11 items-center font-semibold">
      {children}
    </a>
  );
}
