'use client';
import { Button } from '@/components/ui/button';

/** Opens the browser's print window; without JavaScript the browser's own menu prints the same page. */
export function PrintNow() {
  return <Button onClick={() => window.print()}>Imprimer cette page</Button>;
}
