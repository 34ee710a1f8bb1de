'use client';
import { useFieldState } from '@/components/form/state';
import { Checkbox } from '@/components/ui/choice';

/** What was written is questioned before it is kept: only then, the box by which one says that it was read again. */
export function ReadAgain({ name, label }: { name: string; label: string }) {
  const { error, kept } = useFieldState(name);
  return error || kept?.includes('oui') ? <Checkbox name={name} label={label} /> : null;
}
