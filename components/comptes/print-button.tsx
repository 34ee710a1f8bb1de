'use client';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

const jamais = () => () => undefined;

/** Opens the browser's print window; without JavaScript it is not shown, and the browser's own menu does it. */
export function PrintButton() {
  const vivant = useSyncExternalStore(
    jamais,
    () => true,
    () => false,
  );
  if (!vivant) return null;
  return (
    <div className="a-l-ecran">
      <Button onClick={() => window.print()}>Imprimer la carte</Button>
    </div>
  );
}
