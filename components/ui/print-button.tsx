'use client';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from './button';

const jamais = () => () => undefined;

/** Opens the browser's print window; without JavaScript it is not shown, and the browser's own menu does it. */
export function PrintButton({ children }: { children: ReactNode }) {
  const vivant = useSyncExternalStore(
    jamais,
    () => true,
    () => false,
  );
  if (!vivant) return null;
  return (
    <div className="a-l-ecran">
      <Button onClick={() => window.print()}>{children}</Button>
    </div>
  );
}
